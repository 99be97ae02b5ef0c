import { classNames, type Dress, type Words } from './parts.ts'

export type ButtonProps = Dress & {
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly id?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly isDisabled?: boolean | undefined
  /** A second press within a second does nothing: for what must not happen twice. */
  readonly preventDoubleClick?: boolean | undefined
  readonly children?: Words
}

/** GOV.UK button. One main action a page; the others `govuk-button--secondary`. */
export function Button(props: ButtonProps) {
  const { href, id, classes, attributes, children } = props
  const dress = {
    class: classNames('govuk-button', classes),
    'data-module': 'govuk-button',
    ...attributes,
    id,
  }
  if (href !== undefined)
    return (
      // biome-ignore lint/a11y/useSemanticElements: GOV.UK Frontend's own markup; its script makes Space press it
      <a href={href} role="button" draggable="false" {...dress}>
        {children}
      </a>
    )
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.isDisabled}
      aria-disabled={props.isDisabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...dress}
    >
      {children}
    </button>
  )
}
