/** How wide a bar is drawn, in the units of its own view box. */
const width = 100

/**
 * A bar as long as a share, from nought to all. Decoration beside the figure in words, which says the same: those who listen
 * hear the figure alone. Throws a RangeError where the share is less than 0 or more than 1.
 */
export function ShareBar({ share }: { readonly share: number }) {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`)
  return (
    <svg
      class="gt-share-bar"
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="gt-share-bar__all" x="0" y="0" width={width} height="10" />
      <rect class="gt-share-bar__some" x="0" y="0" width={Math.round(share * width * 10) / 10} height="10" />
    </svg>
  )
}
