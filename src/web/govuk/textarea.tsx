import { describing, type Labelled, LabelledGroup } from './form-group.tsx'
import { classNames, given } from './parts.ts'

export type TextareaProps = Labelled & {
  readonly value?: string | undefined
  /** Lines shown; 5 where not given. */
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
}

/** GOV.UK textarea: writing of more than a line. */
export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  return (
    <LabelledGroup of={{ ...props, id }}>
      <textarea
        class={classNames('govuk-textarea', given(props.error) && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.isDisabled}
        aria-describedby={describing(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
    </LabelledGroup>
  )
}
