/**
 * The name of whoever reads, the visit and the moment, across every page of somebody from outside, on the screen and on
 * paper: whoever copies a page copies them too. Drawn as one picture that nobody hears and that no press meets.
 */
export const Watermark = ({ words }: { readonly words: string }) => (
  <svg class="gt-watermark" aria-hidden="true" focusable="false" width="100%" height="100%">
    <defs>
      <pattern
        id="gt-watermark"
        width="820"
        height="170"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-18)"
      >
        <text x="8" y="60">
          {words}
        </text>
        <text x="-380" y="145">
          {words}
        </text>
        <text x="440" y="145">
          {words}
        </text>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#gt-watermark)" />
  </svg>
)
