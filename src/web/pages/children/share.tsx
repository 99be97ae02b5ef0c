import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord, Fields } from '../../../define/record.ts'
import { ruleOn } from '../../../journey/clocks.ts'
import { sayAge } from '../../../journey/people/name.ts'
import { statusOf } from '../../../journey/status.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import { dayOf, sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as, NotFound } from '../../../store/as.ts'
import { findHomeOfAdult } from '../../../store/family.ts'
import { type ChildFile, childFile, namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { type Work, work } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Due } from '../../look/due.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs, saidRows } from '../../record/said.tsx'
import { capital, naming, personAnswers } from '../names.ts'
import { isLeftBehind } from './now.tsx'
import { hideNames, otherNames } from './other-names.ts'

type View = {
  readonly asked: Asked
  readonly file: ChildFile
  readonly now: readonly Work[]
  readonly workers: ReadonlyMap<string, string>
  /** Somebody's words, without the names of other children. */
  readonly hidden: (words: string) => string
}

/**
 * `/children/:id/share`: one child alone, for a screen that others see. It shows what concerns this child and this child
 * only: no other child, no address, no referrer, nobody who has read, no search and no way to another family. Reading it
 * is logged as what it is.
 */
export const sharePage: Page = {
  path: '/children/:id/share',
  show: async (asked) => {
    const { store, worker, params } = asked
    const id = readId<'person'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      if ((await findHomeOfAdult(acting, id.value)) !== undefined) throw new NotFound()
      return {
        file: await childFile(acting, id.value, 'shared on a screen'),
        now: await work(acting, waits, { children: [id.value] }),
        workers: await namesOf(acting),
      }
    })
    return answer(reading, (read) => {
      const names = otherNames(read.file.members, id.value)
      const name = firstNameOf(read.file)
      return page({
        title: name,
        sharing: { only: name, back: `/children/${id.value}` },
        body: <Shared {...read} asked={asked} hidden={(words) => hideNames(words, names)} />,
      })
    })
  },
}

const firstNameOf = ({ person }: ChildFile): string => {
  const { givenName, knownAs } = personAnswers(person)
  return knownAs ?? givenName ?? 'this child'
}

const Shared = (view: View) => (
  <>
    <h1 class="govuk-heading-xl">
      <bdi>{firstNameOf(view.file)}</bdi>
    </h1>
    <Who {...view} />
    <Says {...view} />
    <Next {...view} />
    <Steps {...view} />
    <Details summary="What is not shown here" classes="gt-screen-only">
      <p class="govuk-body">
        Other children, the address, the school, who told us, and who has read the record. In what somebody
        wrote, the names of the family’s other children on record are replaced. Names of others that somebody
        typed, such as of friends, are not known to Goldthread: read the page before you share it.
      </p>
    </Details>
  </>
)

const Who = ({ file, asked, workers }: View) => {
  const allocated = file.records.findLast(
    ({ kind, answers }) => kind === 'allocation' && answers.endedOn === undefined,
  )
  const worker = workers.get(String(allocated?.answers.worker))
  return (
    <>
      <p class="govuk-body">
        <Tag colour="blue">{statusOf(file.records, file.child)}</Tag>
      </p>
      <p class="govuk-body-l">
        {capital(sayAge(personAnswers(file.person), asked.store.clock.today()))}
        {worker === undefined ? '' : `. Social worker: ${worker}`}
      </p>
    </>
  )
}

const Says = ({ file, hidden }: View) => {
  const own = file.records.findLast(({ lines }) => typeof lines[file.child]?.view === 'string')
  const view = own?.lines[file.child]?.view
  const about = personAnswers(file.person).inTheirWords
  if (about === undefined && typeof view !== 'string') return ''
  const name = firstNameOf(file)
  return (
    <section class="gt-voice" aria-label={`What ${name} says`}>
      <h2 class="govuk-heading-m">What {name} says</h2>
      {about !== undefined && <Paragraphs words={hidden(about)} />}
      {typeof view === 'string' && <Paragraphs words={hidden(view)} />}
    </section>
  )
}

const Next = ({ now, file, asked }: View) => {
  const here = now.filter((one) => !isLeftBehind(one, file.records))
  return (
    <section aria-label="What is next">
      <h2 class="govuk-heading-m">What is next</h2>
      {here.length === 0 && <p class="govuk-body">Nothing is waiting.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {here.map((one) => (
          <NextItem one={one} asked={asked} />
        ))}
      </ul>
    </section>
  )
}

const NextItem = ({ one, asked }: { readonly one: Work; readonly asked: Asked }) => {
  const wait = waits.find(({ code }) => code === one.code)
  if (wait === undefined) return ''
  const rule = wait.clock === undefined ? undefined : ruleOn(wait.clock, one.from)
  return (
    <li>
      {wait.does}
      {rule !== undefined && '. '}
      {rule !== undefined && (
        <Due
          dueOn={addWorkingDays(one.from, rule.workingDays)}
          today={asked.store.clock.today()}
          doneOn={null}
        />
      )}
    </li>
  )
}

/** The steps of work with the child, the latest first: each with this child's own line. What others told us is not among them. */
const Steps = (view: View) => {
  const { file, asked } = view
  const steps = file.records.toReversed().flatMap((standing) => {
    const type = asked.store.types.find(({ name }) => name === standing.kind)
    return type?.desk === 'children' && type.concerns === 'children' ? [{ standing, type }] : []
  })
  return (
    <section aria-label="The way here">
      <h2 class="govuk-heading-m">The way here, the latest first</h2>
      {steps.length === 0 && <p class="govuk-body">No work with this child is on record yet.</p>}
      {steps.map((step) => (
        <Step {...view} {...step} />
      ))}
    </section>
  )
}

type StepProps = View & { readonly standing: Standing; readonly type: AnyRecord }

const Step = ({ standing, type, file, workers, hidden }: StepProps) => {
  const line = standing.lines[file.child] ?? {}
  const nameOf = naming(workers)
  const on = type.happenedOn(standing.answers) ?? dayOf(standing.madeAt)
  const rows = saidRows(saidHidden(type.lines, hidden), line, nameOf)
  return (
    <>
      <h3 class="govuk-heading-s">
        {sayDay(on)}: {hidden(type.timeline(standing.answers, line, nameOf))}
      </h3>
      {rows.length > 0 && <SummaryList rows={rows} />}
    </>
  )
}

/** The same questions, whose answers are said without the names of other children. */
const saidHidden = (fields: Fields, hidden: View['hidden']): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([question, field]) => [
      question,
      {
        ...field,
        kind: {
          ...field.kind,
          say: (value: unknown, nameOf: NameOf) => hidden(field.kind.say(value, nameOf)),
        },
      },
    ]),
  )
