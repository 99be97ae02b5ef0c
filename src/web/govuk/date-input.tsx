import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { type About, describing, FormGroup, HintAndError } from './form-group.tsx'
import { Input } from './input.tsx'
import { classNames, type Dress, given } from './parts.ts'

export type DatePart = 'day' | 'month' | 'year'
const parts: readonly DatePart[] = ['day', 'month', 'year']
const labels: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' }

export type DateInputProps = About &
  Dress &
  Pick<FieldsetProps, 'legend' | 'legendClasses' | 'legendIsHeading'> & {
    /** The parts are `id-day`, `id-month` and `id-year`. */
    readonly id: string
    /** The parts are sent as `name-day` and so on; as `day` and so on where no name is given. */
    readonly name?: string | undefined
    /** What was typed, whether or not it is a date. */
    readonly value?: Readonly<Partial<Record<DatePart, string>>> | undefined
    /** The parts that the error is about; all of them where none is named. */
    readonly wrongParts?: readonly DatePart[] | undefined
    /** Lets a browser fill a birthday in. */
    readonly isBirthday?: boolean | undefined
  }

function Part({ part, of }: { readonly part: DatePart; readonly of: DateInputProps }) {
  const named = of.wrongParts ?? []
  const isWrong = named.includes(part) || (named.length === 0 && given(of.error))
  return (
    <div class="govuk-date-input__item">
      <Input
        label={labels[part]}
        labelClasses="govuk-date-input__label"
        id={`${of.id}-${part}`}
        name={of.name === undefined ? part : `${of.name}-${part}`}
        classes={classNames(
          'govuk-date-input__input',
          isWrong && 'govuk-input--error',
          part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        )}
        value={of.value?.[part]}
        inputmode="numeric"
        autocomplete={of.isBirthday ? `bday-${part}` : undefined}
      />
    </div>
  )
}

/** GOV.UK date input: day, month and year typed by hand. */
export function DateInput(props: DateInputProps) {
  const inner = (
    <>
      <HintAndError id={props.id} hint={props.hint} error={props.error} />
      <div class={classNames('govuk-date-input', props.classes)} {...props.attributes} id={props.id}>
        {parts.map((part) => (
          <Part key={part} part={part} of={props} />
        ))}
      </div>
    </>
  )
  if (!given(props.legend)) return <FormGroup error={props.error}>{inner}</FormGroup>
  return (
    <FormGroup error={props.error}>
      <Fieldset
        legend={props.legend}
        legendClasses={props.legendClasses}
        legendIsHeading={props.legendIsHeading}
        describedBy={describing(props.id, props)}
        role="group"
      >
        {inner}
      </Fieldset>
    </FormGroup>
  )
}
