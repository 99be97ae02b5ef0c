import { classNames, type Dress, type Words } from './parts.ts'

export type InsetTextProps = Dress & { readonly id?: string | undefined; readonly children?: Words }

/** GOV.UK inset text: words set apart from what stands round them, such as what a child said. */
export const InsetText = ({ id, classes, attributes, children }: InsetTextProps) => (
  <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
    {children}
  </div>
)
