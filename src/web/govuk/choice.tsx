import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { type About, describing, FormGroup, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, classNames, type Dress, given, type Words } from './parts.ts'

/** One choice of radios or checkboxes, or the word between two of them. */
export type Choice =
  | {
      readonly value: string
      readonly words: Words
      readonly id?: string | undefined
      readonly hint?: Words
      readonly labelClasses?: string | undefined
      /** Shown only while this is chosen; shown always where there is no script. */
      readonly reveals?: Words
      /** Chosen or not whatever the value of the whole is. */
      readonly isChosen?: boolean | undefined
      readonly isDisabled?: boolean | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly divider: string }

export type ChoicesProps = About &
  Dress &
  Pick<FieldsetProps, 'legend' | 'legendClasses' | 'legendIsHeading'> & {
    readonly name: string
    /** The first choice has this id, so that an error summary can lead to it; the others `id-2`, `id-3`. */
    readonly id?: string | undefined
    readonly choices: readonly Choice[]
  }

/** What radios and checkboxes do differently. */
export type ChoiceKind = {
  readonly block: 'radios' | 'checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly isChosen: (value: string) => boolean
  readonly describedBy: string | undefined
}

type Item = Exclude<Choice, { readonly divider: string }>
type ItemProps = {
  readonly kind: ChoiceKind
  readonly item: Item
  readonly id: string
  readonly name: string
}

function ChoiceInput({ kind, item, id, name, checked }: ItemProps & { readonly checked: boolean }) {
  const described = classNames(kind.describedBy, given(item.hint) && `${id}-item-hint`)
  return (
    <input
      class={`govuk-${kind.block}__input`}
      id={id}
      name={name}
      type={kind.type}
      value={item.value}
      checked={checked}
      disabled={item.isDisabled}
      data-aria-controls={given(item.reveals) ? `conditional-${id}` : undefined}
      aria-describedby={described === '' ? undefined : described}
      {...item.attributes}
    />
  )
}

function ChoiceItem(props: ItemProps) {
  const { kind, item, id } = props
  const block = `govuk-${kind.block}`
  const checked = item.isChosen ?? kind.isChosen(item.value)
  const hidden = checked ? undefined : `${block}__conditional--hidden`
  return (
    <>
      <div class={`${block}__item`}>
        <ChoiceInput {...props} checked={checked} />
        <Label for={id} classes={classNames(`${block}__label`, item.labelClasses)}>
          {item.words}
        </Label>
        {given(item.hint) && (
          <Hint id={`${id}-item-hint`} classes={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {given(item.reveals) && (
        <div class={classNames(`${block}__conditional`, hidden)} id={`conditional-${id}`}>
          {item.reveals}
        </div>
      )}
    </>
  )
}

function Items({
  of,
  kind,
  id,
}: {
  readonly of: ChoicesProps
  readonly kind: ChoiceKind
  readonly id: string
}) {
  const block = `govuk-${kind.block}`
  return (
    <div class={classNames(block, of.classes)} {...of.attributes} data-module={block}>
      {of.choices.map((item, at) => {
        if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>
        const itemId = item.id ?? (at === 0 ? id : `${id}-${at + 1}`)
        return <ChoiceItem key={itemId} kind={kind} item={item} id={itemId} name={of.name} />
      })}
    </div>
  )
}

/** The markup that radios and checkboxes share. */
export function Choices({ of, kind }: { readonly of: ChoicesProps; readonly kind: ChoiceKind }) {
  const id = of.id ?? of.name
  const inner = (
    <>
      <HintAndError id={id} hint={of.hint} error={of.error} />
      <Items of={of} kind={kind} id={id} />
    </>
  )
  if (!given(of.legend)) return <FormGroup error={of.error}>{inner}</FormGroup>
  return (
    <FormGroup error={of.error}>
      <Fieldset
        legend={of.legend}
        legendClasses={of.legendClasses}
        legendIsHeading={of.legendIsHeading}
        describedBy={describing(id, of)}
      >
        {inner}
      </Fieldset>
    </FormGroup>
  )
}
