import { type Attributes, classNames, type Dress, given, type Words } from './parts.ts'

export type SummaryError = {
  readonly words: Words
  /** `#` and the id of the control. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorSummaryProps = Dress & {
  readonly title?: Words
  readonly description?: Words
  readonly errors: readonly SummaryError[]
  readonly disableAutoFocus?: boolean | undefined
}

const ErrorItem = ({ error }: { readonly error: SummaryError }) => (
  <li>
    {error.href === undefined ? (
      error.words
    ) : (
      <a href={error.href} {...error.attributes}>
        {error.words}
      </a>
    )}
  </li>
)

/** GOV.UK error summary: all that is wrong with a page, at its top, each leading to its control. */
export const ErrorSummary = (props: ErrorSummaryProps) => (
  <div
    class={classNames('govuk-error-summary', props.classes)}
    data-disable-auto-focus={props.disableAutoFocus?.toString()}
    {...props.attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
      <div class="govuk-error-summary__body">
        {given(props.description) && <p>{props.description}</p>}
        {props.errors.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {props.errors.map((error) => (
              <ErrorItem key={error.href} error={error} />
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
)
