import { classNames, type Dress, type Words } from './parts.ts'

export type WarningTextProps = Dress & {
  /** Read aloud in place of the mark. */
  readonly before?: string | undefined
  readonly children?: Words
}

/** GOV.UK warning text: what has consequences. */
export const WarningText = ({ classes, attributes, before = 'Warning', children }: WarningTextProps) => (
  <div class={classNames('govuk-warning-text', classes)} {...attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{before}</span> {children}
    </strong>
  </div>
)
