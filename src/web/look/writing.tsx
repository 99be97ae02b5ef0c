import type { Words } from '../govuk/parts.ts'

export type WritingProps = {
  /** The id of the guidance, so that the control can be described by it. */
  readonly guidanceId: string
  readonly guidanceTitle: string
  readonly guidance: Words
  /** The control: most often one textarea. */
  readonly children?: Words
}

/** A wide, quiet place to write, with its guidance beside it on a desk and above it on a phone. */
export const Writing = ({ guidanceId, guidanceTitle, guidance, children }: WritingProps) => (
  <div class="gt-writing">
    <div class="gt-writing__guidance">
      <p class="gt-writing__title" id={`${guidanceId}-title`}>
        {guidanceTitle}
      </p>
      <div id={guidanceId}>{guidance}</div>
    </div>
    <div class="gt-writing__area">{children}</div>
  </div>
)
