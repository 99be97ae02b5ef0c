import { dayOf, sayDay, sayMonth } from '../../../plain/day.ts'
import { breadthOf, type Meeting, nextMeeting, type Seat, seatsOn } from '../../../sight/board/register.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { IssuesTable } from '../improvement/issues.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { sayOn } from '../improvement/rated.tsx'
import { planHref } from '../inspection/saying.ts'
import { BoardActions, DecisionsList, PapersTable } from './lists.tsx'
import { type BoardGround, boardEntryHref, meetingHref, readBoard, reportHref } from './reading.ts'

type View = BoardGround & { readonly worker: Worker; readonly serves: boolean }

/** `/board`: the improvement board’s own place: the next meeting, the last report, what was promised, and who sits on it. */
export const boardOverview: Page = {
  path: '/board',
  room: 'board',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, readBoard)
    return answer(reading, (found) =>
      page({
        title: 'Improvement board',
        body: <Overview {...found} worker={worker} serves={mayEver(worker, 'serve boards')} />,
      }),
    )
  },
}

const Overview = (view: View) => (
  <>
    <h1 class="govuk-heading-l">Improvement board</h1>
    <ImprovementParts worker={view.worker} here="board" />
    {view.serves && <Buttons />}
    <Next {...view} />
    <Reports {...view} />
    <Promised {...view} />
    <Issues {...view} />
    <Plans {...view} />
    <Meetings {...view} />
    <Seats {...view} />
  </>
)

const Buttons = () => (
  <div class="gt-begin-list">
    <BeginWith kind="board meeting" words="Add a meeting" />
    <BeginWith kind="board paper" words="Add a paper" quiet />
    <BeginWith
      kind="board action"
      words="Record an action of the board"
      answers={{ 'done.is': 'awaited' }}
      quiet
    />
    <BeginWith kind="board seat" words="Add somebody to the board" quiet />
  </div>
)

const Next = ({ board, ground, serves }: View) => {
  const next = nextMeeting(board, ground.today)
  if (next === undefined)
    return (
      <Empty title="No meeting is set">
        {serves
          ? 'Add the next meeting with its chair and agenda; papers are then added to it.'
          : 'Officers add the next meeting with its chair, agenda and papers here.'}
      </Empty>
    )
  const wanted = next.papers.filter(({ answers }) => answers.wants === 'decision')
  return (
    <section aria-label="The next meeting">
      <h2 class="govuk-heading-m">
        Next meeting:{' '}
        <a class="govuk-link" href={meetingHref(next.record.id)}>
          {sayOn(next.answers.heldOn)}
        </a>
      </h2>
      <p class="govuk-body">
        Chaired by {next.answers.chair ?? 'nobody named yet'}. {sayPapers(next)}
      </p>
      {wanted.length > 0 && <PapersTable caption="A decision is asked for" papers={wanted} />}
    </section>
  )
}

const sayPapers = ({ papers }: Meeting): string =>
  papers.length === 0 ? 'No papers yet.' : papers.length === 1 ? 'One paper.' : `${papers.length} papers.`

const Reports = ({ reports, serves }: View) => {
  const [last, ...earlier] = reports
  return (
    <section aria-label="Highlight reports">
      <h2 class="govuk-heading-m">Highlight reports</h2>
      {last === undefined ? (
        <p class="govuk-body">The board has not been given a report yet.</p>
      ) : (
        <p class="govuk-body">
          <ReportLink report={last} />, given on {sayDay(dayOf(last.issuedAt))} by {last.issuedBy},{' '}
          {last.issuedAs}.
        </p>
      )}
      {earlier.length > 0 && (
        <Details summary={`${earlier.length} earlier`}>
          <ul class="govuk-list govuk-list--bullet">
            {earlier.map((report) => (
              <li>
                <ReportLink report={report} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {serves && (
        <p class="govuk-body">
          <a class="govuk-link" href="/board/report">
            The report as it would be today
          </a>
        </p>
      )}
    </section>
  )
}

const ReportLink = ({ report }: { readonly report: BoardGround['reports'][number] }) => (
  <a class="govuk-link" href={reportHref(report.id)}>
    {sayMonth(report.month).trim()}
  </a>
)

const Promised = ({ board, ground }: View) => {
  const open = board.actions.filter(({ isOpen }) => isOpen)
  const ended = board.actions.filter(({ isOpen }) => !isOpen)
  if (board.actions.length === 0) return ''
  return (
    <section aria-label="What was promised">
      {open.length > 0 && (
        <BoardActions caption={`Promised and open (${open.length})`} actions={open} today={ground.today} />
      )}
      {ended.length > 0 && (
        <Details summary={`${ended.length} done, or not needed`}>
          <BoardActions caption="Done, or not needed" actions={ended} today={ground.today} />
        </Details>
      )}
    </section>
  )
}

const Issues = ({ issues, ground }: View) => {
  const open = issues.filter(({ isOpen }) => isOpen)
  return open.length === 0 ? (
    ''
  ) : (
    <IssuesTable
      caption={`Issues with partners (${open.length}), the oldest first`}
      issues={open}
      ground={ground}
    />
  )
}

const Plans = ({ ground }: View) =>
  ground.improvement.plans.length === 0 ? (
    ''
  ) : (
    <section aria-label="Plans">
      <h2 class="govuk-heading-m">Plans</h2>
      <ul class="govuk-list govuk-list--bullet">
        {ground.improvement.plans.map(({ record, answers, after }) => (
          <li>
            <a class="govuk-link" href={planHref(record.id)}>
              {answers.name ?? 'Plan'}
            </a>
            {after.length === 0 ? '' : ' (another has taken its place)'}
          </li>
        ))}
      </ul>
    </section>
  )

const Meetings = ({ board }: View) =>
  board.meetings.length === 0 ? (
    ''
  ) : (
    <CardTable
      caption="Meetings, the latest first"
      showCaption
      columns={[
        { words: 'Day' },
        { words: 'Chair' },
        { words: 'Papers', isNumeric: true },
        { words: 'Decided' },
      ]}
      rows={board.meetings.map(({ record, answers, papers, decisions }) => [
        <a class="govuk-link" href={meetingHref(record.id)}>
          {sayOn(answers.heldOn)}
        </a>,
        answers.chair ?? '',
        String(papers.length),
        decisions.length === 0 ? 'Nothing on record' : <DecisionsList decisions={decisions} />,
      ])}
    />
  )

const Seats = ({ board, ground }: View) => {
  const seats = seatsOn(board, ground.today)
  if (seats.length === 0) return ''
  const { organisations, parties } = breadthOf(seats)
  return (
    <section aria-label="Who sits on the board">
      <CardTable
        caption={`Who sits on the board: ${many(organisations, 'organisation')}, ${many(parties, 'party', 'parties')}`}
        showCaption
        columns={[{ words: 'Name' }, { words: 'For' }, { words: 'As' }]}
        rows={seats.map(seatRow)}
      />
      <p class="govuk-body">
        The board stands apart from scrutiny: whoever sits on a committee alone has no way in here, and nobody
        finds a child’s name here.
      </p>
    </section>
  )
}

const seatRow = ({ record, answers }: Seat) => [
  <a class="govuk-link" href={boardEntryHref(record.id)}>
    {answers.name ?? 'Somebody'}
  </a>,
  [answers.organisation, answers.party].filter(Boolean).join(', '),
  sits[answers.sits ?? 'member'],
]

const sits = {
  'independent chair': 'Independent chair',
  chair: 'Chair',
  member: 'Member',
  adviser: 'Adviser',
} as const

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`
