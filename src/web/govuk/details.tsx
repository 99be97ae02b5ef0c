import { classNames, type Dress, type Words } from './parts.ts'

export type DetailsProps = Dress & {
  readonly id?: string | undefined
  readonly summary: Words
  readonly isOpen?: boolean | undefined
  readonly children?: Words
}

/** GOV.UK details: what only some need to read. Works without script. */
export const Details = ({ id, classes, attributes, summary, isOpen, children }: DetailsProps) => (
  <details id={id} class={classNames('govuk-details', classes)} {...attributes} open={isOpen}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
