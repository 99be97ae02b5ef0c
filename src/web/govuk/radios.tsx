import { Choices, type ChoicesProps } from './choice.tsx'

export type RadiosProps = ChoicesProps & { readonly value?: string | undefined }

/** GOV.UK radios: one of a few. A choice may reveal what is asked only of it. */
export const Radios = (props: RadiosProps) => (
  <Choices
    of={props}
    kind={{
      block: 'radios',
      type: 'radio',
      isChosen: (value) => props.value !== undefined && props.value !== '' && value === props.value,
      describedBy: undefined,
    }}
  />
)
