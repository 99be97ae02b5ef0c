/** Goldthread's mark: a gold thread that runs down, turns once and goes on. Decoration; the name stands beside it. */
export const Mark = () => (
  <svg class="gt-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <path
      d="M9 2c0 8 14 7 14 14s-12 6-12 0 12-4 12 4-6 7-6 10"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
    />
  </svg>
)
