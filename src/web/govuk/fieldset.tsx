import { classNames, type Dress, given, type Words } from './parts.ts'

export type FieldsetProps = Dress & {
  readonly legend?: Words
  readonly legendClasses?: string | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly role?: string | undefined
  readonly children?: Words
}

/** GOV.UK fieldset: controls that answer one question together. */
export const Fieldset = ({
  classes,
  attributes,
  legend,
  legendClasses,
  legendIsHeading,
  describedBy,
  role,
  children,
}: FieldsetProps) => (
  <fieldset
    class={classNames('govuk-fieldset', classes)}
    role={role}
    aria-describedby={describedBy}
    {...attributes}
  >
    {given(legend) && (
      <legend class={classNames('govuk-fieldset__legend', legendClasses)}>
        {legendIsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
    )}
    {children}
  </fieldset>
)
