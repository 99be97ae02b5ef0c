import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayDay, sayMonth } from '../../../plain/day.ts'
import {
  type Programme,
  type Promised,
  programmeOf,
  type Question,
  type Recommended,
  scrutinyTypes,
} from '../../../sight/scrutiny/programme.ts'
import { responses } from '../../../sight/scrutiny/recommendation.ts'
import { committees } from '../../../sight/scrutiny/work-item.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { type KeptPack, packsOnRecord } from '../../../store/packs.ts'
import { namesOf } from '../../../store/read.ts'
import { scrutinyRecords } from '../../../store/scrutiny.ts'
import { Details } from '../../govuk/details.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { packHref, sayAudience } from '../publishing/saying.ts'

type View = {
  readonly asked: Asked
  readonly programme: Programme
  readonly packs: readonly KeptPack[]
  readonly today: Day
  readonly nameOf: NameOf
  readonly isOfficer: boolean
}

export const scrutinyHref = (id: string): string => `/scrutiny/entries/${id}`

/** The kinds of record that a committee's own pages show. */
export const scrutinyKinds: readonly string[] = scrutinyTypes.map(({ name }) => name)

/** `/scrutiny`: what the committee works on, its figures, its questions, and what it was promised. */
export const scrutinyOverview: Page = {
  path: '/scrutiny',
  room: 'scrutiny',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => ({
      programme: programmeOf(await scrutinyRecords(acting, scrutinyKinds)),
      packs: (await packsOnRecord(acting)).filter(({ state }) => state === 'published'),
      names: await namesOf(acting),
    }))
    const isOfficer = mayEver(worker, 'serve boards')
    return answer(reading, ({ names, ...found }) =>
      page({
        title: 'Scrutiny',
        body: (
          <Overview {...{ asked, isOfficer }} {...found} today={store.clock.today()} nameOf={naming(names)} />
        ),
      }),
    )
  },
}

const Overview = (view: View) => (
  <>
    <h1 class="govuk-heading-l">Scrutiny</h1>
    <ImprovementParts worker={view.asked.worker} here="scrutiny" />
    <p class="govuk-body">
      What councillors look at, what they asked, and what they were promised. No child and no family is named
      here.{' '}
      <a class="govuk-link" href="/scrutiny/glossary">
        What the words mean
      </a>
      .
    </p>
    <div class="gt-begin-list">
      {view.isOfficer && <OfficersButtons />}
      {mayEver(view.asked.worker, 'ask at scrutiny') && (
        <BeginWith kind="member question" words="Ask a question" quiet={view.isOfficer} />
      )}
    </div>
    <Packs {...view} />
    <Questions {...view} />
    <Promises {...view} />
    <Items {...view} />
    <Recommendations {...view} />
    <p class="govuk-body">
      <a class="govuk-link" href="/scrutiny/programme/paper.pdf">
        All of this as a paper for the agenda (PDF)
      </a>{' '}
      or{' '}
      <a class="govuk-link" href="/scrutiny/programme/paper.html">
        as a page
      </a>
    </p>
  </>
)

const OfficersButtons = () => (
  <>
    <BeginWith kind="promise" words="Record a promise or action" />
    <a class="govuk-button govuk-button--secondary" href="/scrutiny/minutes">
      Read minutes
    </a>
    <BeginWith kind="work item" words="Add to the work programme" quiet />
    <BeginWith kind="recommendation" words="Record a recommendation" quiet />
  </>
)

const Packs = ({ packs }: View) => (
  <section aria-label="Figures">
    <h2 class="govuk-heading-m">Figures</h2>
    {packs.length === 0 ? (
      <Empty title="No pack of figures was published yet" level={3}>
        Each month’s figures stand here once they are approved, with what officers say of them.
      </Empty>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {packs.slice(0, 6).map((pack) => (
          <li>
            <a class="govuk-link" href={packHref(pack.id)}>
              {pack.title}
              <span class="govuk-visually-hidden">: {sayAudience(pack)}</span>
            </a>
            , {sayMonth(pack.month).trim()} (
            <a class="govuk-link" href={`${packHref(pack.id)}/paper.pdf`}>
              PDF
              <span class="govuk-visually-hidden">
                {' '}
                of {pack.title}: {sayAudience(pack)}
              </span>
            </a>
            ). For: {sayAudience(pack)}
          </li>
        ))}
      </ul>
    )}
    {packs.length > 6 && (
      <p class="govuk-body">
        <a class="govuk-link" href="/scrutiny/packs">
          All {packs.length} packs
        </a>
      </p>
    )}
  </section>
)

const stateTags = { asked: 'yellow', 'taken up': 'grey', answered: 'green' } as const
const stateWords = {
  asked: 'Nobody answers it yet',
  'taken up': 'Being answered',
  answered: 'Answered',
} as const

/** How a question stands, in a word. */
export const QuestionState = ({ question: { state } }: { readonly question: Question }) => (
  <Tag colour={stateTags[state]}>{stateWords[state]}</Tag>
)

const Questions = ({ programme: { questions }, nameOf, today }: View) => (
  <section aria-label="Questions">
    <h2 class="govuk-heading-m">Questions</h2>
    {questions.length === 0 ? (
      <Empty title="Nothing was asked yet" level={3}>
        A question gets an owner and a day, and its answer goes out with the papers.
      </Empty>
    ) : (
      <CardTable
        caption="Those that wait first"
        columns={[
          { words: 'Question' },
          { words: 'Asked by' },
          { words: 'How it stands' },
          { words: 'By when' },
        ]}
        rows={questions.map((one) => [
          <a class="govuk-link" href={scrutinyHref(one.record.id)}>
            {shortened(one.answers.question ?? 'Question')}
          </a>,
          sayAsker(one, nameOf),
          <QuestionState question={one} />,
          <QuestionDue question={one} today={today} />,
        ])}
      />
    )}
  </section>
)

/** Who asked: the member themself, or for whom somebody asked. */
export const sayAsker = ({ answers, record }: Question, nameOf: NameOf): string =>
  answers.behalf ?? ('recordedBy' in record ? nameOf(String(record.recordedBy)) : 'not stated')

const QuestionDue = ({ question, today }: { readonly question: Question; readonly today: Day }) => {
  const { reply, answers } = question
  const dueOn = reply?.answers.dueOn ?? answers.meetingOn
  const done = reply?.answers.answered
  return dueOn === undefined ? (
    'No day given'
  ) : (
    <Due dueOn={dueOn} today={today} doneOn={done?.is === 'done' ? done.on : null} />
  )
}

const Promises = (view: View) => {
  const { promises } = view.programme
  const [open, closed] = [promises.filter(({ isOpen }) => isOpen), promises.filter(({ isOpen }) => !isOpen)]
  return (
    <section aria-label="Promises and actions">
      <h2 class="govuk-heading-m">Promises and actions</h2>
      {promises.length === 0 && (
        <Empty title="Nothing was promised yet" level={3}>
          What was promised to members, and what they asked officers to do, stands here until somebody agrees
          that it is closed.
        </Empty>
      )}
      {open.length > 0 && <PromisesTable caption={`Open (${open.length})`} promises={open} view={view} />}
      {closed.length > 0 && (
        <Details summary={`${closed.length} closed`}>
          <PromisesTable caption="Closed" promises={closed} view={view} />
        </Details>
      )}
    </section>
  )
}

const PromisesTable = ({
  caption,
  promises,
  view: { nameOf, today },
}: {
  readonly caption: string
  readonly promises: readonly Promised[]
  readonly view: View
}) => (
  <CardTable
    caption={caption}
    showCaption
    captionSize="s"
    columns={[{ words: 'What' }, { words: 'Meeting' }, { words: 'Who' }, { words: 'By when' }]}
    rows={promises.map(({ record, answers }) => [
      <a class="govuk-link" href={scrutinyHref(record.id)}>
        {shortened(answers.what ?? 'Promise')}
      </a>,
      [answers.madeOn === undefined ? 'Not stated' : sayDay(answers.madeOn), answers.minutes]
        .filter((one) => one !== undefined)
        .join(', '),
      answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
      <PromiseDue answers={answers} today={today} />,
    ])}
  />
)

/** When a promise is due, or how it ended. */
export const PromiseDue = ({ answers, today }: Pick<Promised, 'answers'> & { readonly today: Day }) => {
  const { dueOn, done } = answers
  if (done?.is === 'not needed') return `Not needed: ${done.because}`
  return dueOn === undefined ? (
    'No day given'
  ) : (
    <Due dueOn={dueOn} today={today} doneOn={done?.is === 'done' ? done.on : null} />
  )
}

export const sayCommittee = (code: string | undefined): string =>
  committees.find((one) => one.code === code)?.words ?? 'Not stated'

const Items = ({ programme: { items }, nameOf, today }: View) => {
  const row = ({ record, answers }: (typeof items)[number]) => [
    <a class="govuk-link" href={scrutinyHref(record.id)}>
      {answers.topic ?? 'Item'}
    </a>,
    answers.meetingOn === undefined ? 'Not stated' : sayDay(answers.meetingOn),
    sayCommittee(answers.committee),
    answers.officer === undefined ? 'Nobody yet' : nameOf(answers.officer),
  ]
  const ahead = items.filter(({ answers }) => (answers.meetingOn ?? '9') >= today)
  const past = items.filter((one) => !ahead.includes(one)).toReversed()
  const columns = [{ words: 'What' }, { words: 'Meeting' }, { words: 'Committee' }, { words: 'Officer' }]
  return (
    <section aria-label="Work programme">
      <h2 class="govuk-heading-m">Work programme</h2>
      {items.length === 0 && (
        <Empty title="The work programme has no item yet" level={3}>
          What the committee looks at, why, at which meeting, and what evidence it asked for.
        </Empty>
      )}
      {ahead.length > 0 && <CardTable caption="Ahead" columns={columns} rows={ahead.map(row)} />}
      {past.length > 0 && (
        <Details summary={`${past.length} at meetings that are over`}>
          <CardTable
            caption="Meetings that are over, the latest first"
            columns={columns}
            rows={past.map(row)}
          />
        </Details>
      )}
    </section>
  )
}

const Recommendations = ({ programme: { recommendations }, today }: View) =>
  recommendations.length === 0 ? (
    ''
  ) : (
    <section aria-label="Recommendations">
      <h2 class="govuk-heading-m">Recommendations</h2>
      <CardTable
        caption="In the order in which they were made"
        columns={[{ words: 'What' }, { words: 'The answer' }, { words: 'By when' }]}
        rows={recommendations.map(({ record, answers, dueOn }) => [
          <a class="govuk-link" href={scrutinyHref(record.id)}>
            {shortened(answers.words ?? 'Recommendation')}
          </a>,
          sayResponse(answers.response),
          dueOn === undefined ? (
            'No day given'
          ) : (
            <Due dueOn={dueOn} today={today} doneOn={answers.answeredOn ?? null} />
          ),
        ])}
      />
    </section>
  )

export const sayResponse = (code: Recommended['answers']['response']): string =>
  responses.find((one) => one.code === code)?.words ?? 'Not answered yet'
