import { Label } from '../govuk/label.tsx'
import type { Words } from '../govuk/parts.ts'

type FieldProps = {
  readonly id: string
  readonly label: Words
  readonly value: string
  readonly onValue: (value: string) => void
}

const typedIn = (event: Event): string => {
  const { target } = event
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''
}

/** A line to type in, heard letter by letter. */
export const Line = ({ id, label, value, onValue }: FieldProps) => (
  <div class="govuk-form-group">
    <Label for={id}>{label}</Label>
    <input
      class="govuk-input"
      id={id}
      type="search"
      autocomplete="off"
      spellcheck={false}
      value={value}
      onInput={(event: Event) => onValue(typedIn(event))}
    />
  </div>
)

export type Choice = { readonly value: string; readonly words: string }

/** One of a list. */
export const OneOf = ({
  id,
  label,
  value,
  onValue,
  choices,
}: FieldProps & { readonly choices: readonly Choice[] }) => (
  <div class="govuk-form-group">
    <Label for={id}>{label}</Label>
    <select class="govuk-select" id={id} onChange={(event: Event) => onValue(typedIn(event))}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.words}
        </option>
      ))}
    </select>
  </div>
)

/** A button that does something on this page. */
export const Does = ({
  onPress,
  isMain,
  isDisabled,
  children,
}: {
  readonly onPress: () => void
  readonly isMain?: boolean
  readonly isDisabled?: boolean
  readonly children?: Words
}) => (
  <button
    type="button"
    class={isMain ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
    disabled={isDisabled}
    onClick={onPress}
  >
    {children}
  </button>
)
