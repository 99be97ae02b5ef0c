import type { NameOf } from '../../../define/kind.ts'
import type { OnRecord } from '../../../define/on-record.ts'
import { type Day, dayOf, type Moment, sayDay, sayMoment } from '../../../plain/day.ts'
import { drillOutcomes } from '../../../sight/continuity/drill.ts'
import {
  type Drill,
  type Lesson,
  type PlanLine,
  type Register,
  registerOf,
} from '../../../sight/continuity/register.ts'
import { sayScenario } from '../../../sight/continuity/scenarios.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type BackupTaken, backupsTaken, continuityRecords } from '../../../store/continuity.ts'
import { namesOf } from '../../../store/read.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'

type View = {
  readonly register: Register
  readonly backup: BackupTaken | undefined
  readonly today: Day
  readonly nameOf: NameOf
}

export const entryHref = (id: string): string => `/continuity/${id}`

/** `/continuity`: what we do when something is lost, when it was practised, and what was learned. */
export const continuityOverview: Page = {
  path: '/continuity',
  room: 'inspection',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, async (acting) => ({
      register: registerOf(await continuityRecords(acting)),
      backup: (await backupsTaken(acting, 1))[0],
      names: await namesOf(acting),
    }))
    return answer(reading, ({ names, ...found }) =>
      page({
        title: 'Continuity',
        before: (
          <Breadcrumbs crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: 'Continuity' }]} />
        ),
        body: <Overview {...found} today={store.clock.today()} nameOf={naming(names)} />,
      }),
    )
  },
}

const Overview = (view: View) => (
  <>
    <h1 class="govuk-heading-l">Continuity</h1>
    <p class="govuk-body">
      What we do when something is lost, when we practised it, and what we learned.{' '}
      <LastBackup backup={view.backup} />{' '}
      <a class="govuk-link" href="/about/health">
        Whether all is well with the installation
      </a>
      .
    </p>
    <div class="gt-begin-list">
      <BeginWith kind="drill" words="Record a drill" />
      {view.register.plan.length > 0 && <BeginWith kind="lesson" words="Write down a lesson" quiet />}
      <BeginWith kind="plan line" words="Add a line to the plan" quiet />
    </div>
    {view.register.lessons.length > 0 && <Lessons {...view} />}
    <Plan {...view} />
    <Drills {...view} />
    {view.register.lessons.length === 0 && <Lessons {...view} />}
  </>
)

const LastBackup = ({ backup }: Pick<View, 'backup'>) =>
  backup === undefined ? (
    <strong>No backup was ever taken of this record.</strong>
  ) : (
    <>The last backup was taken on {sayMoment(backup.at)}.</>
  )

const Lessons = ({ register: { lessons }, today, nameOf }: View) => {
  const open = lessons.filter(({ isOpen }) => isOpen)
  const closed = lessons.filter(({ isOpen }) => !isOpen)
  return (
    <section aria-label="Lessons">
      <h2 class="govuk-heading-m">Lessons</h2>
      {lessons.length === 0 && (
        <Empty title="Nothing was learned yet" level={3}>
          Whatever a drill or an event shows becomes a lesson: it names the line of the plan that it changes,
          has an owner and a day, and stays open until the plan is changed. Begin with a line of the plan.
        </Empty>
      )}
      {open.length > 0 && (
        <LessonsTable caption={`Open (${open.length})`} lessons={open} today={today} nameOf={nameOf} />
      )}
      {closed.length > 0 && (
        <Details summary={`${closed.length} done, or not needed`}>
          <LessonsTable caption="Done, or not needed" lessons={closed} today={today} nameOf={nameOf} />
        </Details>
      )}
    </section>
  )
}

type LessonsTableProps = Pick<View, 'today' | 'nameOf'> & {
  readonly caption: string
  readonly lessons: readonly Lesson[]
}

const LessonsTable = ({ caption, lessons, today, nameOf }: LessonsTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    captionSize="s"
    columns={[
      { words: 'What was learned' },
      { words: 'Learned from' },
      { words: 'Changes this line of the plan' },
      { words: 'Owner' },
      { words: 'By when' },
    ]}
    rows={lessons.map(({ record, answers, from, line }) => [
      <a class="govuk-link" href={entryHref(record.id)}>
        {shortened(answers.learned ?? 'Lesson')}
      </a>,
      from === undefined ? (answers.event ?? 'Not stated') : sayDrill(from),
      line === undefined ? 'Not stated' : shortened(line.answers.does ?? '', 60),
      answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
      <LessonDue answers={answers} today={today} />,
    ])}
  />
)

/** When a lesson is due, or how it ended. */
export const LessonDue = ({ answers, today }: Pick<Lesson, 'answers'> & { readonly today: Day }) => {
  const { dueOn, done } = answers
  if (done?.is === 'not needed') return `Not needed: ${done.because}`
  return dueOn === undefined ? (
    'No day given'
  ) : (
    <Due dueOn={dueOn} today={today} doneOn={done?.is === 'done' ? done.on : null} />
  )
}

/** `Restoring from a backup, practised on 22 November 2026`. */
export function sayDrill({ answers: { scenario, was, happenedOn } }: Drill): string {
  const on = happenedOn === undefined ? '' : ` on ${sayDay(happenedOn)}`
  return `${sayScenario(scenario)}, ${was === 'event' ? 'happened' : 'practised'}${on}`
}

const Plan = ({ register: { plan, dropped }, today, nameOf }: View) => (
  <section aria-label="The plan">
    <h2 class="govuk-heading-m">The plan</h2>
    {plan.length === 0 && (
      <Empty title="The plan has no line yet" level={3}>
        Begin with what would hurt most: the site is lost. Write who does what, with what, and where it lies,
        so that somebody can follow it at night.
      </Empty>
    )}
    {[...Map.groupBy(plan, ({ answers }) => sayScenario(answers.scenario))].map(([scenario, lines]) => (
      <CardTable
        caption={scenario}
        showCaption
        captionSize="s"
        columns={[{ words: 'What we do' }, { words: 'Who keeps it right' }, { words: 'Looked at again' }]}
        rows={lines.map((line) => planRow(line, today, nameOf))}
      />
    ))}
    {dropped.length > 0 && (
      <Details summary={`${dropped.length} no longer in the plan`}>
        <ul class="govuk-list govuk-list--bullet">
          {dropped.map(({ record, answers }) => (
            <li>
              <a class="govuk-link" href={entryHref(record.id)}>
                {shortened(answers.does ?? 'Line', 80)}
              </a>
              : {answers.dropped}
            </li>
          ))}
        </ul>
      </Details>
    )}
  </section>
)

const planRow = ({ record, answers }: PlanLine, today: Day, nameOf: NameOf) => [
  <a class="govuk-link" href={entryHref(record.id)}>
    {shortened(answers.does ?? 'Line', 160)}
  </a>,
  answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
  answers.reviewOn === undefined ? (
    'No day given'
  ) : (
    <Due dueOn={answers.reviewOn} today={today} doneOn={null} riskWithin={10} />
  ),
]

/** So many drills stand open; the ones before them are folded away. */
const shownAtFirst = 12

const Drills = ({ register: { drills }, nameOf }: View) => {
  const older = drills.slice(shownAtFirst)
  return (
    <section aria-label="Drills and events">
      <h2 class="govuk-heading-m">Drills and events</h2>
      {drills.length === 0 ? (
        <Empty title="Nothing was practised yet" level={3}>
          Begin with the backup: bin/goldthread restore-drill FOLDER tries it and records the drill by itself.
          Others are recorded here.
        </Empty>
      ) : (
        <DrillsTable drills={drills.slice(0, shownAtFirst)} nameOf={nameOf} />
      )}
      {older.length > 0 && (
        <Details summary={`${older.length} earlier`}>
          <DrillsTable drills={older} nameOf={nameOf} />
        </Details>
      )}
    </section>
  )
}

const DrillsTable = ({ drills, nameOf }: { readonly drills: readonly Drill[]; readonly nameOf: NameOf }) => (
  <CardTable
    caption="The latest first"
    columns={[
      { words: 'What it was' },
      { words: 'How it ended' },
      { words: 'Until people could work', isNumeric: true },
      { words: 'Led by' },
    ]}
    rows={drills.map((one) => [
      <a class="govuk-link" href={entryHref(one.record.id)}>
        {sayDrill(one)}
      </a>,
      drillOutcomes.find(({ code }) => code === one.answers.outcome)?.words ?? 'Not stated',
      one.answers.minutes === undefined ? 'Not stated' : sayMinutes(one.answers.minutes),
      one.answers.ledBy === undefined ? 'Not stated' : nameOf(one.answers.ledBy),
    ])}
  />
)

const sayMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

export const dayMade = (record: OnRecord & { readonly madeAt?: Moment }): string =>
  record.madeAt === undefined ? '' : sayDay(dayOf(record.madeAt))
