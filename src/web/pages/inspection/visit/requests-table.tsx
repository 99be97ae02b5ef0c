import type { NameOf } from '../../../../define/kind.ts'
import type { Day, Moment } from '../../../../plain/day.ts'
import { minutesBetween, sayMinutes, sayRoute } from '../../../../sight/inspection/visit/clocks.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import type { Request } from '../../../../sight/inspection/visit/space.ts'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { shortened } from '../saying.ts'
import { answerBegun } from './begin.ts'
import { requestHref, sayWhen } from './saying.ts'

export type RequestsTableProps = {
  readonly caption: string
  readonly requests: readonly Request[]
  readonly now: Moment
  readonly today: Day
  readonly nameOf: NameOf
  /** Whether the reader may write answers. */
  readonly mayAnswer: boolean
  /** Our own first tasks are done, not answered, and nobody asked them of us. */
  readonly areTasks?: boolean
}

/** From so many minutes before it is due on, an open request is said to be due soon. */
const soon = 60

/** How the clock of a request stands: the tag says it in a word, the sentence in full. */
export const Clock = ({
  request: { state, dueAt, took, answers },
  now,
  today,
}: {
  readonly request: Request
  readonly now: Moment
  readonly today: Day
}) => {
  if (answers.answer?.is === 'not needed') return `Not needed: ${answers.answer.because}`
  const within = took === undefined ? '' : `, after ${sayMinutes(took)}`
  if (state === 'answered') return `Done${within}`
  if (dueAt === undefined) return state === 'open' ? 'No clock' : `Done${within}`
  if (state === 'answered late')
    return (
      <>
        <Tag colour="grey">Late</Tag> Done{within}; it was due {sayWhen(dueAt, today)}
      </>
    )
  const left = minutesBetween(now, dueAt)
  if (state === 'overdue')
    return (
      <>
        <Tag colour="red">Overdue</Tag> by {sayMinutes(-left)}; it was due {sayWhen(dueAt, today)}
      </>
    )
  return (
    <>
      {left <= soon && <Tag colour="yellow">Due soon</Tag>} {sayWhen(dueAt, today)}, in {sayMinutes(left)}
    </>
  )
}

/** Requests with their clocks: what is overdue on top. */
export const RequestsTable = ({
  caption,
  requests,
  now,
  today,
  nameOf,
  mayAnswer,
  areTasks = false,
}: RequestsTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: areTasks ? 'What we do' : 'What is asked for' },
      { words: 'Due' },
      { words: 'Who' },
      { words: areTasks ? 'Done' : 'Answer' },
    ]}
    rows={requests.map((request) => [
      <>
        <a class="govuk-link" href={requestHref(request.record.id)}>
          {shortened(request.answers.what ?? 'Request', 140)}
        </a>
        {!areTasks && request.answers.route !== 'initial' && (
          <span class="gt-quiet"> ({sayRoute(request.answers.route).toLowerCase()})</span>
        )}
      </>,
      <Clock request={request} now={now} today={today} />,
      <Owner request={request} nameOf={nameOf} />,
      mayAnswer && (request.state === 'open' || request.state === 'overdue') ? (
        <AnswerButton request={request} now={now} areTasks={areTasks} />
      ) : (
        sayAnswer(request, nameOf)
      ),
    ])}
  />
)

const Owner = ({
  request: { answers, state },
  nameOf,
}: {
  readonly request: Request
  readonly nameOf: NameOf
}) => {
  if (answers.owner !== undefined) return nameOf(answers.owner)
  return state === 'open' || state === 'overdue' ? <Tag colour="orange">Nobody yet</Tag> : 'Nobody named'
}

const AnswerButton = ({
  request,
  now,
  areTasks,
}: {
  readonly request: Request
  readonly now: Moment
  readonly areTasks: boolean
}) => (
  <BeginWith
    kind={inspectionRequest.name}
    record={request.record.id}
    words={areTasks ? 'Done' : 'Answer'}
    about={shortened(request.answers.what ?? '', 60)}
    answers={answerBegun(now)}
    quiet
  />
)

/** With what a request was answered, in a few words. */
export function sayAnswer({ answers }: Request, nameOf: NameOf): string {
  if (answers.answer?.is === 'not needed') return 'Nothing'
  if (answers.answer?.is !== 'done') return 'Not yet'
  const said = [
    answers.sent === undefined ? '' : `The lists, version ${answers.sent}`,
    answers.document === undefined ? '' : nameOf(answers.document),
    answers.files === undefined
      ? ''
      : `${answers.files.length} ${answers.files.length === 1 ? 'file' : 'files'}`,
    shortened(answers.says ?? '', 60),
  ].filter(Boolean)
  return said.length === 0 ? 'Done' : said.join('; ')
}
