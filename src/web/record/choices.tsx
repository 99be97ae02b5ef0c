import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorMessage } from '../govuk/error-message.tsx'
import { FormGroup } from '../govuk/form-group.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { type Asking, errorOf, isWrong, nameIn, type Offer, typedIn } from './asking.ts'
import { DateBoxes } from './dates.tsx'
import { idOf } from './names.ts'

/** From this many on, choices fold up into a list. */
const mostRadios = 8

type Chosen = { readonly code: string; readonly words: string; readonly hint?: string }
type AskingWhy = Chosen & { readonly why?: string }

/** What a question of choices says of itself. */
const about = (asking: Asking) => ({
  hint: asking.field.hint,
  error: errorOf(asking),
  id: idOf(nameIn(asking, asking.field.kind.parts[0]?.name ?? '')),
})

const legend = (asking: Asking) => ({
  legend: asking.field.label,
  legendClasses: 'govuk-fieldset__legend--s',
})

/** A few short words stand side by side, so that a phone need not be scrolled for them. */
const isShort = (options: readonly Chosen[]): boolean =>
  options.length <= 3 && options.every(({ words, hint }) => words.length <= 14 && hint === undefined)

/** One of a list: radios where they are few, a list that unfolds where they are many. */
export function OneOf({ asking, options }: { asking: Asking; options: readonly Chosen[] }) {
  const [name, value] = [nameIn(asking, ''), typedIn(asking, '')]
  if (options.length > mostRadios)
    return (
      <Select
        {...about(asking)}
        name={name}
        label={asking.field.label}
        labelClasses="govuk-label--s"
        value={value}
        options={[
          { value: '', words: 'Choose one' },
          ...options.map(({ code, words }) => ({ value: code, words })),
        ]}
      />
    )
  return (
    <Radios
      {...about(asking)}
      {...legend(asking)}
      name={name}
      value={value}
      classes={isShort(options) ? 'gt-short' : undefined}
      choices={options.map(({ code, words, hint }) => ({ value: code, words, hint }))}
    />
  )
}

/** From this many on, boxes to tick are folded away until one wants them. */
const mostBoxes = 12

/** Any of a list: each is an input of its own, so that two people may tick at once. A long list unfolds. */
export function SomeOf({ asking, options }: { asking: Asking; options: readonly Chosen[] }) {
  if (options.length <= mostBoxes) return <Boxes asking={asking} options={options} />
  const chosen = options.filter(({ code }) => typedIn(asking, code) !== '').length
  const [id, error] = [`${about(asking).id}-missing`, errorOf(asking)]
  return (
    <FormGroup error={error}>
      {error !== undefined && <ErrorMessage id={id}>{error}</ErrorMessage>}
      <Details
        classes="gt-many"
        summary={`${asking.field.label}: choose from ${options.length}`}
        isOpen={chosen > 0}
      >
        <Boxes asking={asking} options={options} toldBy={error === undefined ? '' : id} />
      </Details>
    </FormGroup>
  )
}

type BoxesProps = {
  asking: Asking
  options: readonly Chosen[]
  /** Of a long list: what stands above it and says what is wrong, or nothing. */
  toldBy?: string
}

const Boxes = ({ asking, options, toldBy }: BoxesProps) => (
  <Checkboxes
    {...about(asking)}
    {...(toldBy === undefined ? {} : { error: undefined, describedBy: toldBy })}
    {...legend(asking)}
    name={asking.question}
    classes={toldBy !== undefined ? 'govuk-checkboxes--small' : undefined}
    choices={options.map(({ code, words, hint }) => ({
      value: 'yes',
      words,
      hint,
      id: idOf(nameIn(asking, code)),
      isChosen: typedIn(asking, code) !== '',
      attributes: { name: nameIn(asking, code) },
    }))}
  />
)

/** What may be picked, and what was picked before but is not on offer any more: it must not vanish unseen. */
function offersFor(asking: Asking, of: string): readonly Chosen[] {
  const offers: readonly Offer[] = asking.picks[of] ?? []
  const known = new Set(offers.map(({ id }) => id))
  const gone = typedIn(asking, '')
    .split(/\s+/)
    .filter((id) => id !== '' && !known.has(id))
  return [
    ...offers.map(({ id, words }) => ({ code: id, words })),
    ...gone.map((id) => ({ code: id, words: 'Chosen before, and not on offer any more' })),
  ]
}

/** Where nothing can be picked yet, the question says so instead of standing there alone. */
const orNone = (asking: Asking, offers: readonly Chosen[]): Asking =>
  offers.length > 0
    ? asking
    : { ...asking, field: { ...asking.field, hint: 'There is none on record to choose from yet.' } }

export const PickOne = ({ asking, of }: { asking: Asking; of: string }) => {
  const offers = offersFor(asking, of)
  return <OneOf asking={orNone(asking, offers)} options={offers} />
}

export const PickSome = ({ asking, of }: { asking: Asking; of: string }) => {
  const offers = offersFor(asking, of)
  return (
    <Checkboxes
      {...about(orNone(asking, offers))}
      {...legend(asking)}
      name={nameIn(asking, '')}
      values={typedIn(asking, '').split(/\s+/)}
      choices={offers.map(({ code, words }) => ({ value: code, words }))}
    />
  )
}

const reasonFor = (asking: Asking, label: string) => (
  <Input
    name={nameIn(asking, 'because')}
    id={idOf(nameIn(asking, 'because'))}
    label={label}
    value={typedIn(asking, 'because')}
    classes={isWrong(asking, 'because') ? 'govuk-input--error' : undefined}
  />
)

/** Done on a day, not needed for a reason, or awaited: the day and the reason show only where they are asked. */
export const DoneQuestion = ({ asking, options }: { asking: Asking; options: readonly Chosen[] }) => (
  <Radios
    {...about(asking)}
    {...legend(asking)}
    name={nameIn(asking, 'is')}
    value={typedIn(asking, 'is')}
    choices={options.map(({ code, words }) => ({
      value: code,
      words,
      reveals:
        code === 'done' ? (
          <DateBoxes asking={asking} />
        ) : code === 'not needed' ? (
          reasonFor(asking, 'Why is it not needed?')
        ) : undefined,
    }))}
  />
)

/** One of a list, where the reason shows below the choice that asks for one. */
export const OneOfWhy = ({ asking, options }: { asking: Asking; options: readonly AskingWhy[] }) => (
  <Radios
    {...about(asking)}
    {...legend(asking)}
    name={nameIn(asking, 'is')}
    value={typedIn(asking, 'is')}
    choices={options.map(({ code, words, hint, why }) => ({
      value: code,
      words,
      hint,
      reveals: why === undefined ? undefined : reasonFor(asking, why),
    }))}
  />
)
