import type { WorkerId } from '../../../define/record.ts'
import { addDays, dayOf, type Moment, readTypedMoment, timeOf } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { fine, type Problem, type Result, wrong } from '../../../plain/result.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound, requireDeed } from '../../../store/as.ts'
import {
  changeDuty,
  type Duty,
  type DutyId,
  dutyKinds,
  enterDuty,
  findDuty,
  type NewDuty,
  takeOffDuty,
} from '../../../store/duty.ts'
import { type Colleague, colleagues } from '../../../store/read.ts'
import { telephonesOf } from '../../../store/telephones.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Select } from '../../govuk/select.tsx'
import { type Answer, type Asked, answer, go, type Page, page } from '../../page.tsx'
import { dutyWords } from './saying.ts'

type Typed = Readonly<Record<string, string>>

/** `/rota/duty`: puts somebody on duty, or changes a duty that stands. */
export const dutyPage: Page = {
  path: '/rota/duty',
  room: 'team',
  show: async (asked) => {
    const id = idOf(asked.query.id)
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const duty = id === undefined ? undefined : await findDuty(acting, id)
      if (id !== undefined && duty === undefined) throw new NotFound()
      return { ...(await chosenFrom(acting)), typed: duty === undefined ? begun(asked) : typedOf(duty) }
    })
    return answer(reading, (read) => shown(asked, { ...read, id, problems: [] }))
  },
  act: async (asked) => {
    const id = idOf(asked.form.id)
    const read = readForm(asked.form)
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const done = read.ok ? await keep(acting, id, read.value) : read
      return done.ok ? undefined : { ...(await chosenFrom(acting)), problems: done.problems }
    })
    return answer(reading, (failed) =>
      failed === undefined ? go('/rota') : shown(asked, { ...failed, id, typed: asked.form }),
    )
  },
}

/** `/rota/duty/off`: takes a duty off the rota. What it was stays on record. */
export const dutyOff: Page = {
  path: '/rota/duty/off',
  room: 'team',
  act: async ({ store, worker, form }) => {
    const id = idOf(form.id)
    const reading = await as(store, worker, myWork, async (acting) => {
      if (id === undefined) throw new NotFound()
      await takeOffDuty(acting, id)
    })
    return answer(reading, () => go('/rota'))
  },
}

/** Without a number of its own a duty has that of the colleague. */
async function keep(acting: Acting, id: DutyId | undefined, typed: NewDuty): Promise<Result<DutyId>> {
  const usual = 'worker' in typed ? (await telephonesOf(acting)).get(typed.worker) : undefined
  const duty = { ...typed, telephone: typed.telephone.trim() === '' ? (usual ?? '') : typed.telephone }
  return id === undefined ? enterDuty(acting, duty) : changeDuty(acting, id, duty)
}

function idOf(text: string | undefined): DutyId | undefined {
  const read = readId<'duty'>(text)
  return read.ok ? read.value : undefined
}

type ChosenFrom = { readonly people: readonly Colleague[]; readonly telephones: ReadonlyMap<string, string> }

async function chosenFrom(acting: Acting): Promise<ChosenFrom> {
  requireDeed(acting, 'see who is on duty')
  return { people: await colleagues(acting), telephones: await telephonesOf(acting) }
}

/** A new duty begins where most do: today at five, until nine the next morning. */
function begun({ store }: Asked): Typed {
  const today = store.clock.today()
  return {
    ...dayTyped('from', today),
    'from-time': '17:00',
    ...dayTyped('until', addDays(today, 1)),
    'until-time': '09:00',
  }
}

const dayTyped = (name: string, day: string): Typed => ({
  [`${name}-day`]: String(Number(day.slice(8))),
  [`${name}-month`]: String(Number(day.slice(5, 7))),
  [`${name}-year`]: day.slice(0, 4),
})

const typedOf = (duty: Duty): Typed => ({
  kind: duty.kind,
  who: duty.worker ?? '',
  name: duty.worker === undefined ? duty.name : '',
  telephone: duty.telephone,
  ...dayTyped('from', dayOf(duty.startsAt)),
  'from-time': timeOf(duty.startsAt),
  ...dayTyped('until', dayOf(duty.endsAt)),
  'until-time': timeOf(duty.endsAt),
})

/** Everything that is wrong with the form at once. */
function readForm(form: Typed): Result<NewDuty> {
  const kind = dutyKinds.find((one) => one === form.kind)
  const who = readWho(form)
  const [from, until] = [readAt(form, 'from'), readAt(form, 'until')]
  const problems: Problem[] = [
    ...(kind === undefined ? [{ where: 'kind', says: 'Choose which duty it is.' }] : []),
    ...[who, from, until].flatMap((read) => (read.ok ? [] : read.problems)),
  ]
  if (kind === undefined || !who.ok || !from.ok || !until.ok) return { ok: false, problems }
  return fine({
    kind,
    telephone: form.telephone ?? '',
    startsAt: from.value,
    endsAt: until.value,
    ...who.value,
  })
}

function readWho(form: Typed): Result<{ readonly worker: WorkerId } | { readonly name: string }> {
  const name = (form.name ?? '').trim()
  const worker = readId<'worker'>(form.who)
  if (worker.ok && name !== '') return wrong('who', 'Choose a colleague or write a name, not both.')
  if (worker.ok) return fine({ worker: worker.value })
  return name === ''
    ? wrong('who', 'Choose a colleague, or write the name of somebody else.')
    : fine({ name })
}

function readAt(form: Typed, name: 'from' | 'until'): Result<Moment> {
  const day = ['day', 'month', 'year'].map((part) => form[`${name}-${part}`] ?? '').join(' ')
  const read = readTypedMoment(day, form[`${name}-time`] ?? '')
  if (read.ok) return read
  return wrong(name, read.problems[0]?.says ?? '')
}

type Form = ChosenFrom & {
  readonly id: DutyId | undefined
  readonly typed: Typed
  readonly problems: readonly Problem[]
}

const places: Readonly<Record<string, string>> = {
  kind: '#kind',
  who: '#who',
  telephone: '#telephone',
  from: '#from-day',
  until: '#until-day',
  startsAt: '#from-day',
  endsAt: '#until-day',
}

function shown(asked: Asked, form: Form): Answer {
  const title = form.id === undefined ? 'Put somebody on duty' : 'Change a duty'
  const { problems } = form
  return page({
    title,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    before: <Breadcrumbs crumbs={[{ words: 'Who is on duty', href: '/rota' }, { words: title }]} />,
    body: (
      <>
        {problems.length > 0 && (
          <ErrorSummary
            errors={problems.map(({ where, says }) => ({ words: says, href: places[where] ?? '#kind' }))}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" action="/rota/duty" novalidate>
          {form.id !== undefined && <input type="hidden" name="id" value={form.id} />}
          <Questions asked={asked} form={form} />
          <Button preventDoubleClick>{form.id === undefined ? 'Put on duty' : 'Change it'}</Button>
        </form>
        {form.id !== undefined && (
          <form method="post" action="/rota/duty/off">
            <input type="hidden" name="id" value={form.id} />
            <Button classes="govuk-button--secondary">Take it off the rota</Button>
          </form>
        )}
      </>
    ),
  })
}

const errorAt = ({ problems }: Form, ...where: readonly string[]): string | undefined =>
  problems.find((one) => where.includes(one.where))?.says

const Questions = ({ asked, form }: { readonly asked: Asked; readonly form: Form }) => {
  const { typed, people, telephones } = form
  const kinds = dutyKinds.filter(
    (kind) => kind !== 'emergency' || mayEver(asked.worker, 'make the emergency paper'),
  )
  const phoneOf = (id: string): string => {
    const number = telephones.get(id)
    return number === undefined ? '' : `, ${number}`
  }
  return (
    <>
      <Radios
        name="kind"
        id="kind"
        legend="Which duty?"
        legendClasses="govuk-fieldset__legend--s"
        classes="govuk-radios--inline"
        value={typed.kind}
        error={errorAt(form, 'kind')}
        choices={kinds.map((kind) => ({ value: kind, words: dutyWords[kind] }))}
      />
      <Select
        name="who"
        label="Who?"
        labelClasses="govuk-label--s"
        value={typed.who}
        error={errorAt(form, 'who')}
        options={[
          { value: '', words: 'Choose a colleague' },
          ...people.map(({ id, name, post }) => ({ value: id, words: `${name}, ${post}${phoneOf(id)}` })),
        ]}
      />
      <Input
        name="name"
        label="Or somebody who does not work here"
        hint="Name and service, such as an emergency duty team shared by several councils."
        value={typed.name}
      />
      <Input
        name="telephone"
        label="Under which telephone number?"
        hint="Leave it empty for the colleague’s own number, where there is one."
        labelClasses="govuk-label--s"
        type="tel"
        classes="govuk-input--width-20"
        value={typed.telephone}
        error={errorAt(form, 'telephone')}
      />
      <When name="from" words="From" form={form} error={errorAt(form, 'from', 'startsAt')} />
      <When name="until" words="Until" form={form} error={errorAt(form, 'until', 'endsAt')} />
    </>
  )
}

type WhenProps = {
  readonly name: 'from' | 'until'
  readonly words: string
  readonly form: Form
  readonly error: string | undefined
}

const When = ({ name, words, form: { typed }, error }: WhenProps) => (
  <>
    <DateInput
      id={name}
      name={name}
      legend={`${words} which day?`}
      legendClasses="govuk-fieldset__legend--s"
      error={error}
      value={{
        day: typed[`${name}-day`] ?? '',
        month: typed[`${name}-month`] ?? '',
        year: typed[`${name}-year`] ?? '',
      }}
    />
    <Input
      name={`${name}-time`}
      label={`${words} what time?`}
      hint="Such as 17:00."
      classes="govuk-input--width-5"
      value={typed[`${name}-time`]}
    />
  </>
)
