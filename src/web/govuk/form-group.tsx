import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { classNames, type Dress, given, type Words } from './parts.ts'

/** What can be said about any control. */
export type About = {
  readonly hint?: Words
  readonly error?: Words
  /** Ids of further elements that describe the control, such as guidance beside it. */
  readonly describedBy?: string | undefined
}

/** What a control with one label takes. */
export type Labelled = About &
  Dress & {
    readonly name: string
    /** The name where no id is given. */
    readonly id?: string | undefined
    readonly label: Words
    readonly labelClasses?: string | undefined
    readonly labelIsHeading?: boolean | undefined
    readonly isDisabled?: boolean | undefined
  }

/** The ids of what describes a control, or nothing. */
export function describing(id: string, { hint, error, describedBy }: About): string | undefined {
  const ids = classNames(describedBy, given(hint) && `${id}-hint`, given(error) && `${id}-error`)
  return ids === '' ? undefined : ids
}

/** The hint and the error message of a control, where there are any. */
export const HintAndError = ({ id, hint, error }: About & { readonly id: string }) => (
  <>
    {given(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {given(error) && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
  </>
)

/** GOV.UK form group: the space of one question, marked where it has an error. */
export const FormGroup = ({ error, children }: { readonly error?: Words; readonly children?: Words }) => (
  <div class={classNames('govuk-form-group', given(error) && 'govuk-form-group--error')}>{children}</div>
)

/** A form group with label, hint and error above one control. */
export const LabelledGroup = ({
  of,
  children,
}: {
  readonly of: Omit<Labelled, 'name' | 'id'> & { readonly id: string }
  readonly children?: Words
}) => (
  <FormGroup error={of.error}>
    {given(of.label) && (
      <Label for={of.id} classes={of.labelClasses} isHeading={of.labelIsHeading}>
        {of.label}
      </Label>
    )}
    <HintAndError id={of.id} hint={of.hint} error={of.error} />
    {children}
  </FormGroup>
)
