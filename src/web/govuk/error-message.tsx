import { classNames, type Dress, type Words } from './parts.ts'

export type ErrorMessageProps = Dress & {
  readonly id?: string | undefined
  /** Read aloud before the message, never shown. */
  readonly before?: string | undefined
  readonly children?: Words
}

/** GOV.UK error message: what is wrong with one control and how to mend it. */
export const ErrorMessage = ({ id, classes, attributes, before = 'Error', children }: ErrorMessageProps) => (
  <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
    {before === '' ? '' : <span class="govuk-visually-hidden">{before}:</span>} {children}
  </p>
)
