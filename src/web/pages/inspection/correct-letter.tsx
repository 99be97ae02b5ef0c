import type { LetterId } from '../../../define/record.ts'
import { readId } from '../../../plain/id.ts'
import type { Problem } from '../../../plain/result.ts'
import {
  type Given,
  givenOf,
  gradeRows,
  grades,
  kinds,
  readCorrection,
} from '../../../sight/inspection/letters/correct.ts'
import { type KeptReading, readingOf } from '../../../sight/inspection/letters/kept.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, requireDeed } from '../../../store/as.ts'
import { correctLetter, letterFile } from '../../../store/letters.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Fieldset } from '../../govuk/fieldset.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { type Answer, answer, go, notFound, type Page, page } from '../../page.tsx'
import { letterHref, sayArea, sayKind, sayTitle } from './saying.ts'

type Form = {
  readonly id: LetterId
  readonly title: string
  readonly reading: KeptReading
  readonly given: Given
  readonly problems: readonly Problem[]
}

/** `/inspection/letters/:id/correct`: what was read of a letter is put right; what was read is kept beside it. */
export const correctLetterPage: Page = {
  path: '/inspection/letters/:id/correct',
  room: 'inspection',
  show: async ({ store, worker, params }) => {
    const id = readId<'letter'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'improve')
      return letterFile(acting, id.value)
    })
    return answer(reading, ({ letter }) => {
      const read = readingOf(letter.read)
      const title = sayTitle(read, letter.name)
      return shown({ id: id.value, title, reading: read, given: givenOf(read), problems: [] })
    })
  },
  act: async ({ store, worker, params, form }) => {
    const id = readId<'letter'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => corrected(acting, id.value, form))
    return answer(reading, (wrong) =>
      wrong === undefined ? go(`${letterHref(id.value)}?corrected=yes#put-right`) : shown(wrong),
    )
  },
}

/** Puts right what was given, or gives the form again with what is wrong. */
async function corrected(acting: Acting, id: LetterId, given: Given): Promise<Form | undefined> {
  requireDeed(acting, 'improve')
  const { letter, passages } = await letterFile(acting, id)
  const reading = readingOf(letter.read)
  const read = readCorrection(given, reading, new Set(passages.map(({ place }) => place)))
  if (!read.ok) return { id, title: sayTitle(reading, letter.name), reading, given, problems: read.problems }
  const because = (given.because ?? '').trim().slice(0, 2_000)
  await correctLetter(acting, id, { values: read.value, because })
  return undefined
}

const shown = (form: Form): Answer =>
  page({
    title: 'Put right what was read',
    hasErrors: form.problems.length > 0,
    status: form.problems.length > 0 ? 422 : 200,
    before: (
      <Breadcrumbs
        crumbs={[
          { words: 'Inspection', href: '/inspection' },
          { words: form.title, href: letterHref(form.id) },
          { words: 'Put right what was read' },
        ]}
      />
    ),
    body: <CorrectForm {...form} />,
  })

const CorrectForm = (form: Form) => (
  <>
    {form.problems.length > 0 && (
      <ErrorSummary errors={form.problems.map(({ where, says }) => ({ words: says, href: `#${where}` }))} />
    )}
    <h1 class="govuk-heading-l">Put right what was read</h1>
    <p class="govuk-body">
      The letter’s own words are never changed. Change what Goldthread made of them; what it had read stays on
      record beside your correction, with your name and the day.
    </p>
    <form method="post" action={`${letterHref(form.id)}/correct`} novalidate>
      <WhatItIs {...form} />
      <Days {...form} />
      <Grades {...form} />
      <Lists {...form} />
      <Textarea
        name="because"
        label="Why is it put right?"
        labelClasses="govuk-label--s"
        hint="For example: page 1 gives another day."
        rows={2}
        value={form.given.because}
        error={errorOf(form, 'because')}
      />
      <Button preventDoubleClick>Put it right</Button>
    </form>
  </>
)

const errorOf = ({ problems }: Form, where: string): string | undefined =>
  problems.find((problem) => problem.where === where)?.says

const WhatItIs = (form: Form) => (
  <>
    <Select
      name="kind"
      label="What is it?"
      labelClasses="govuk-label--s"
      value={form.given.kind}
      error={errorOf(form, 'kind')}
      options={kinds.map((kind) => ({ value: kind, words: sayKind({ kind }) }))}
    />
    <Input
      name="lead"
      label="Lead inspector"
      labelClasses="govuk-label--s"
      classes="govuk-input--width-20"
      hint="Empty where the letter does not say."
      value={form.given.lead}
    />
  </>
)

const DayInput = ({
  form,
  name,
  label,
}: {
  readonly form: Form
  readonly name: string
  readonly label: string
}) => (
  <Input
    name={name}
    label={label}
    classes="govuk-input--width-10"
    inputmode="text"
    value={form.given[name]}
    error={errorOf(form, name)}
  />
)

const Days = (form: Form) => (
  <Fieldset
    legend="When inspectors were here, and when it was published"
    legendClasses="govuk-fieldset__legend--s"
  >
    <p class="govuk-hint">Day, month and year, for example 3/6/2024. Empty where the letter does not say.</p>
    <DayInput form={form} name="from" label="First day" />
    <DayInput form={form} name="to" label="Last day" />
    <DayInput form={form} name="from2" label="First day of a second time" />
    <DayInput form={form} name="to2" label="Last day of the second time" />
    <DayInput form={form} name="published" label="Published" />
  </Fieldset>
)

const Grades = (form: Form) => {
  const rows = gradeRows(form.reading)
  if (rows.length === 0) return ''
  return (
    <Fieldset legend="Grades" legendClasses="govuk-fieldset__legend--s">
      {rows.map(({ label }, at) => (
        <Select
          name={`grade${at}`}
          label={sayArea(label)}
          value={form.given[`grade${at}`]}
          options={[
            { value: '', words: 'No grade' },
            ...grades.map((grade) => ({ value: grade, words: sayArea(grade) })),
          ]}
        />
      ))}
    </Fieldset>
  )
}

const Lists = (form: Form) => (
  <Fieldset legend="Which paragraphs say what must improve" legendClasses="govuk-fieldset__legend--s">
    <p class="govuk-hint">
      The numbers that stand before the paragraphs on the page of the letter, for example 4, 5, 9-12.
    </p>
    <Input
      name="improve"
      label="What needs to improve"
      value={form.given.improve}
      error={errorOf(form, 'improve')}
    />
    <Input
      name="priority"
      label="Priority actions"
      value={form.given.priority}
      error={errorOf(form, 'priority')}
    />
  </Fieldset>
)
