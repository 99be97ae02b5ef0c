import { describing, type Labelled, LabelledGroup } from './form-group.tsx'
import { classNames, given, type Words } from './parts.ts'

export type InputProps = Labelled & {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  /** Shown before the control, such as £; not read aloud, so the label must say it too. */
  readonly prefix?: Words
  readonly suffix?: Words
}

const Affix = ({ at, words }: { readonly at: 'prefix' | 'suffix'; readonly words: Words }) =>
  given(words) && (
    <div class={`govuk-input__${at}`} aria-hidden="true">
      {words}
    </div>
  )

/** GOV.UK text input: one line. */
export function Input(props: InputProps) {
  const id = props.id ?? props.name
  const input = (
    <input
      class={classNames('govuk-input', props.classes, given(props.error) && 'govuk-input--error')}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.isDisabled}
      aria-describedby={describing(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
  const hasAffix = given(props.prefix) || given(props.suffix)
  return (
    <LabelledGroup of={{ ...props, id }}>
      {hasAffix ? (
        <div class="govuk-input__wrapper">
          <Affix at="prefix" words={props.prefix} />
          {input}
          <Affix at="suffix" words={props.suffix} />
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  )
}
