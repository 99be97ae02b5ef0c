import { Fieldset } from '../govuk/fieldset.tsx'
import { describing, FormGroup, HintAndError } from '../govuk/form-group.tsx'
import { Input } from '../govuk/input.tsx'
import { classNames } from '../govuk/parts.ts'
import { type Asking, errorOf, isWrong, nameIn, typedIn } from './asking.ts'
import { idOf } from './names.ts'

const boxes = [
  { part: 'day', words: 'Day', width: '2' },
  { part: 'month', words: 'Month', width: '2' },
  { part: 'year', words: 'Year', width: '4' },
  { part: 'time', words: 'Time', width: '4' },
] as const

type Box = (typeof boxes)[number]

const DateBox = ({ asking, box: { part, words, width } }: { asking: Asking; box: Box }) => (
  <div class="govuk-date-input__item">
    <Input
      id={idOf(nameIn(asking, part))}
      name={nameIn(asking, part)}
      label={words}
      labelClasses="govuk-date-input__label"
      classes={classNames(
        'govuk-date-input__input',
        `govuk-input--width-${width}`,
        isWrong(asking, part) && 'govuk-input--error',
      )}
      value={typedIn(asking, part)}
      inputmode={part === 'time' ? 'text' : 'numeric'}
    />
  </div>
)

/** Day, month and year typed by hand, and the time beside them where the kind asks for one. */
export const DateBoxes = ({ asking }: { asking: Asking }) => (
  <div class="govuk-date-input" id={idOf(asking.question)}>
    {boxes
      .filter(({ part }) => asking.field.kind.parts.some(({ name }) => name === part))
      .map((box) => (
        <DateBox key={box.part} asking={asking} box={box} />
      ))}
  </div>
)

/** A question whose answer is a day, or a day and a time. */
export function DateQuestion({ asking }: { asking: Asking }) {
  const { label, hint } = asking.field
  const [id, error] = [idOf(asking.question), errorOf(asking)]
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendClasses="govuk-fieldset__legend--s"
        describedBy={describing(id, { hint, error })}
        role="group"
      >
        <HintAndError id={id} hint={hint} error={error} />
        <DateBoxes asking={asking} />
      </Fieldset>
    </FormGroup>
  )
}
