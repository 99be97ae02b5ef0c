import { describing, type Labelled, LabelledGroup } from './form-group.tsx'
import { type Attributes, classNames, given } from './parts.ts'

export type Option = {
  /** What is sent; the words themselves where not given. */
  readonly value?: string | undefined
  readonly words: string
  readonly isDisabled?: boolean | undefined
  /** Chosen or not whatever the control's value is. */
  readonly isSelected?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectProps = Labelled & {
  readonly value?: string | undefined
  readonly options: readonly Option[]
}

const isChosen = (option: Option, value: string | undefined): boolean =>
  option.isSelected ?? (value !== undefined && value !== '' && (option.value ?? option.words) === value)

/** GOV.UK select: one of a long list. Prefer radios for up to seven. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <LabelledGroup of={{ ...props, id }}>
      <select
        class={classNames('govuk-select', props.classes, given(props.error) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.isDisabled}
        aria-describedby={describing(id, props)}
        {...props.attributes}
      >
        {props.options.map((option) => (
          <option
            key={option.value ?? option.words}
            value={option.value}
            selected={isChosen(option, props.value)}
            disabled={option.isDisabled}
            {...option.attributes}
          >
            {option.words}
          </option>
        ))}
      </select>
    </LabelledGroup>
  )
}
