import { describing, type Labelled, LabelledGroup } from './form-group.tsx'
import { classNames, given } from './parts.ts'

export type FileUploadProps = Labelled & {
  readonly takesMany?: boolean | undefined
  /** The drop area of GOV.UK Frontend's script around the control. */
  readonly hasDropArea?: boolean | undefined
}

/** GOV.UK file upload. What is accepted is said in the hint and checked on the server, never only here. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name
  const input = (
    <input
      class={classNames('govuk-file-upload', props.classes, given(props.error) && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.isDisabled}
      multiple={props.takesMany}
      aria-describedby={describing(id, props)}
      {...props.attributes}
    />
  )
  return (
    <LabelledGroup of={{ ...props, id }}>
      {props.hasDropArea ? (
        <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">
          {input}
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  )
}
