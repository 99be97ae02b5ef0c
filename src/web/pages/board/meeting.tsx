import type { Day } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { boardMeeting } from '../../../sight/board/meeting.ts'
import type { Meeting } from '../../../sight/board/register.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { saidRows } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Entry, EntryHistory, readEntry } from '../entry.tsx'
import { sayOn } from '../improvement/rated.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { BoardActions, DecisionsList, PapersTable } from './lists.tsx'
import { type BoardGround, readBoard } from './reading.ts'

type View = BoardGround & { readonly asked: Asked; readonly meeting: Meeting; readonly entry: Entry }

/** `/board/meetings/:id`: a meeting of the board: agenda, papers, decisions and what was promised. */
export const boardMeetingPage: Page = {
  path: '/board/meetings/:id',
  room: 'board',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readBoard(acting)
      const meeting = ground.board.meetings.find(({ record }) => record.id === id.value)
      if (meeting === undefined) throw new NotFound()
      return {
        ...ground,
        meeting,
        entry: await readEntry(acting, 'sit on the board', 'boards', asked.params.id),
      }
    })
    return answer(reading, (found) =>
      page({
        title: titleOf(found.meeting),
        before: (
          <Breadcrumbs crumbs={[{ words: 'Board', href: '/board' }, { words: titleOf(found.meeting) }]} />
        ),
        body: <MeetingView {...found} asked={asked} />,
      }),
    )
  },
}

const titleOf = ({ answers: { heldOn } }: Meeting): string => `Meeting of the board, ${sayOn(heldOn)}`

const MeetingView = ({ asked, meeting, entry, ground }: View) => {
  const { papers, decisions, actions } = meeting
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <h1 class="govuk-heading-l">{titleOf(meeting)}</h1>
      {mayEver(asked.worker, 'serve boards') && <Buttons meeting={meeting} today={ground.today} />}
      <SummaryList rows={saidRows(boardMeeting.fields, entry.now.answers, ground.nameOf)} />
      {papers.length === 0 ? (
        <Empty title="No papers yet">
          A paper says what it asks of the board: a decision, or only that it is known.
        </Empty>
      ) : (
        <PapersTable caption={`Papers (${papers.length})`} papers={papers} />
      )}
      {decisions.length > 0 && (
        <section aria-label="Decided">
          <h2 class="govuk-heading-m">Decided</h2>
          <DecisionsList decisions={decisions} />
        </section>
      )}
      {actions.length > 0 && (
        <BoardActions caption={`Promised (${actions.length})`} actions={actions} today={ground.today} />
      )}
      <EntryHistory entry={entry} nameOf={ground.nameOf} />
    </>
  )
}

const Buttons = ({
  meeting: {
    record: { id: record },
    answers: { heldOn },
  },
  today,
}: {
  readonly meeting: Meeting
  readonly today: Day
}) => (
  <div class="gt-begin-list">
    <BeginWith kind="board paper" words="Add a paper" before={record} answers={{ meeting: record }} />
    <BeginWith
      kind="board decision"
      words={
        heldOn !== undefined && heldOn > today ? 'Record what the chair has decided' : 'Record a decision'
      }
      before={record}
      answers={{ meeting: record }}
      quiet
    />
    <BeginWith
      kind="board action"
      words="Record what was promised"
      before={record}
      answers={{ meeting: record, 'done.is': 'awaited' }}
      quiet
    />
    <BeginWith kind="board meeting" words="Change this meeting, or write its minutes" record={record} quiet />
  </div>
)
