import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { sayDay } from '../../../plain/day.ts'
import { drill } from '../../../sight/continuity/drill.ts'
import { lesson } from '../../../sight/continuity/lesson.ts'
import { planLine } from '../../../sight/continuity/plan-line.ts'
import { type Lesson, type Register, registerOf } from '../../../sight/continuity/register.ts'
import { sayScenario } from '../../../sight/continuity/scenarios.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { continuityRecords } from '../../../store/continuity.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { saidRows } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, readEntry } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { dayMade, entryHref, LessonDue, sayDrill } from './overview.tsx'

type View = {
  readonly asked: Asked
  readonly type: AnyRecord
  readonly now: Standing
  readonly versions: readonly Standing[]
  readonly register: Register
  readonly nameOf: NameOf
}

/** `/continuity/:id`: a line of the plan, a drill or event, or a lesson, with what it came from and how it read before. */
export const continuityEntry: Page = {
  path: '/continuity/:id',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const register = registerOf(await continuityRecords(acting))
      const entry = await readEntry(acting, 'keep continuity', 'continuity', asked.params.id)
      return { ...entry, register, names: await namesOf(acting) }
    })
    return answer(reading, ({ names, ...found }) =>
      page({
        title: shortened(titleOf(found.now, found.register), 80),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              { words: 'Continuity', href: '/continuity' },
              { words: found.type.title },
            ]}
          />
        ),
        body: <Entry {...found} nameOf={nameIn(found.register, naming(names))} asked={asked} />,
      }),
    )
  },
}

/** Drills and lines of the plan are named by what they say. */
const nameIn =
  ({ drills, plan, dropped }: Register, nameOf: NameOf): NameOf =>
  (id) => {
    const from = drills.find(({ record }) => String(record.id) === id)
    const line = [...plan, ...dropped].find(({ record }) => String(record.id) === id)
    return from !== undefined ? sayDrill(from) : (line?.answers.does ?? nameOf(id))
  }

function titleOf({ id }: Standing, { plan, dropped, drills, lessons }: Register): string {
  const line = [...plan, ...dropped].find(({ record }) => record.id === id)
  if (line !== undefined) return line.answers.does ?? sayScenario(line.answers.scenario)
  const from = drills.find(({ record }) => record.id === id)
  if (from !== undefined) return sayDrill(from)
  return lessons.find(({ record }) => record.id === id)?.answers.learned ?? 'Lesson'
}

const Entry = (view: View) => {
  const { asked, type, now, register, nameOf } = view
  const own = register.lessons.find(({ record }) => record.id === now.id)
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{type.title}</span>
      <h1 class="govuk-heading-m">{titleOf(now, register)}</h1>
      <Buttons {...view} />
      {own !== undefined && (
        <p class="govuk-body">
          <LessonDue answers={own.answers} today={asked.store.clock.today()} />
        </p>
      )}
      <SummaryList rows={saidRows(type.fields, now.answers, nameOf)} />
      <Learned {...view} />
      {own !== undefined && <Thread steps={stepsOf(own)} />}
      <EntryHistory entry={view} nameOf={nameOf} />
    </>
  )
}

const changeWords: Readonly<Record<string, string>> = {
  [planLine.name]: 'Change this line',
  [drill.name]: 'Correct this',
  [lesson.name]: 'Change or close this lesson',
}

/** From a drill one goes on to what was learned; from the others, to their next version. */
const Buttons = ({ now, register }: View) => {
  const mayLearn = now.kind === drill.name && register.plan.length > 0
  return (
    <div class="gt-begin-list">
      {mayLearn && (
        <BeginWith
          kind={lesson.name}
          words="Write down a lesson"
          before={now.id}
          answers={{ drill: now.id }}
          about="from this"
        />
      )}
      <BeginWith kind={now.kind} words={changeWords[now.kind] ?? 'Change'} record={now.id} quiet={mayLearn} />
      {now.kind === drill.name && !mayLearn && (
        <p class="govuk-body">
          Before a lesson can be written down, the plan needs a line that it changes.{' '}
          <a class="govuk-link" href="/continuity">
            Add a line to the plan
          </a>
          .
        </p>
      )}
    </div>
  )
}

/** What was learned from a drill, or what a line of the plan is to be changed for. */
const Learned = ({ now, register }: View) => {
  const lessons = register.lessons.filter(({ from, line }) =>
    [from?.record.id, line?.record.id].includes(now.id),
  )
  if (lessons.length === 0) return ''
  return (
    <section aria-label="What was learned">
      <h2 class="govuk-heading-m">
        {now.kind === drill.name ? 'What was learned' : 'Lessons that change it'}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {lessons.map(({ record, answers, isOpen }) => (
          <li>
            <a class="govuk-link" href={entryHref(record.id)}>
              {shortened(answers.learned ?? 'Lesson')}
            </a>
            {isOpen ? ' (open)' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** From what happened to what was learned and to the line of the plan that it changes. */
const stepsOf = ({ record, answers, from, line }: Lesson): readonly ThreadStep[] => [
  from === undefined
    ? { what: 'It happened', when: 'not on record here', words: answers.event ?? 'Not stated' }
    : {
        what: from.answers.was === 'event' ? 'It happened' : 'It was practised',
        when: from.answers.happenedOn === undefined ? '' : sayDay(from.answers.happenedOn),
        words: sayScenario(from.answers.scenario),
        href: entryHref(from.record.id),
      },
  {
    what: 'Lesson',
    when: dayMade(record),
    words: answers.learned ?? 'Lesson',
    href: entryHref(record.id),
    isHere: true,
  },
  ...(line === undefined
    ? []
    : [
        {
          what: `Line of the plan: ${sayScenario(line.answers.scenario)}`,
          when: dayMade(line.record),
          words: line.answers.does ?? '',
          href: entryHref(line.record.id),
        },
      ]),
]
