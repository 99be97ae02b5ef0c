import { classNames, type Dress, type Words } from './parts.ts'

/** GOV.UK hint: a short help that stands between label and control. */
export const Hint = ({
  id,
  classes,
  attributes,
  children,
}: Dress & { readonly id?: string | undefined; readonly children?: Words }) => (
  <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
    {children}
  </div>
)
