import { Choices, type ChoicesProps } from './choice.tsx'
import { describing } from './form-group.tsx'
import { given } from './parts.ts'

export type CheckboxesProps = ChoicesProps & { readonly values?: readonly string[] | undefined }

/** GOV.UK checkboxes: any of a few. The attribute `data-behaviour` of a choice may be `exclusive`: none of the others. */
export const Checkboxes = (props: CheckboxesProps) => (
  <Choices
    of={props}
    kind={{
      block: 'checkboxes',
      type: 'checkbox',
      isChosen: (value) => props.values?.includes(value) ?? false,
      // Without a fieldset nothing else would tie hint and error to the boxes.
      describedBy: given(props.legend) ? undefined : describing(props.id ?? props.name, props),
    }}
  />
)
