import { classNames, type Dress, type Words } from './parts.ts'

export type LabelProps = Dress & {
  readonly for?: string | undefined
  /** The label is also the page's heading: for a page that asks one thing. */
  readonly isHeading?: boolean | undefined
  readonly children?: Words
}

/** GOV.UK label: names one control. */
export function Label({ classes, attributes, for: id, isHeading, children }: LabelProps) {
  const label = (
    <label class={classNames('govuk-label', classes)} {...attributes} for={id}>
      {children}
    </label>
  )
  return isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
