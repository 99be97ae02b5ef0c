import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import { type Day, dayOf, type Moment } from '../../plain/day.ts'
import { goAhead } from './go-ahead.ts'
import { issueRaised } from './issue-raised.ts'
import { plainVersion } from './plain-version.ts'
import { reply } from './reply.ts'
import { replyDueOn } from './reply-limit.ts'
import { viewOfReply } from './view-of-a-reply.ts'

/** A record as the store gives it, with the moments that states follow from. */
export type Dated = OnRecord & { readonly madeAt: Moment; readonly knownFrom: Moment }
type Entry<R extends AnyRecord> = { readonly record: Dated; readonly answers: Partial<AnswersIn<R>> }

/**
 * Where an issue stands. `waiting`: nobody answers yet. `looked at`: somebody does. `answered`: with whatever came of it.
 * `asked again`: young people say that the answer did not answer. `not needed`: no answer, with the reason.
 */
export type IssueState = 'waiting' | 'looked at' | 'answered' | 'asked again' | 'not needed'

/** Something raised, with its reply and what was said to it. */
export type Issue = Entry<typeof issueRaised> & {
  readonly reply: Entry<typeof reply> | undefined
  /** What young people said of the replies, the last one last. */
  readonly views: readonly Entry<typeof viewOfReply>[]
  readonly state: IssueState
  readonly raisedOn: Day
  /** Counted from the day on which it was raised, or asked again. */
  readonly dueOn: Day
  readonly answeredOn: Day | undefined
  /** Somebody has let these very words go out to boards. */
  readonly mayGoOut: boolean
}

/** A finding in plain words, and whether young people may see it. */
export type Plain = Entry<typeof plainVersion> & { readonly mayGoOut: boolean }

export type Raised = {
  /** The latest first. */
  readonly issues: readonly Issue[]
  /** Those that hold, the latest first. */
  readonly plain: readonly Plain[]
}

/** Puts together what young people raised and what they were told. States are worked out, never kept. */
export function raisedOf(records: readonly Dated[]): Raised {
  const of = <R extends AnyRecord>(type: R): readonly Entry<R>[] =>
    records
      .filter(({ kind }) => kind === type.name)
      .map((record) => ({ record, answers: answersOf(type, record) }))
  const lets = of(goAhead)
  const mayGoOut = ({ id, version }: Dated): boolean =>
    lets.some(({ answers }) => answers.clears === asText(id) && answers.stood === version)
  const [replies, views] = [of(reply), of(viewOfReply)]
  const issues = of(issueRaised).map((one): Issue => {
    const own = replies.findLast(({ answers }) => answers.issue === asText(one.record.id))
    const said = views.filter(({ answers }) => answers.issue === asText(one.record.id))
    return { ...one, reply: own, views: said, mayGoOut: mayGoOut(one.record), ...standing(one, own, said) }
  })
  return {
    issues: issues.toReversed(),
    plain: of(plainVersion)
      .filter(({ answers }) => answers.dropped === undefined)
      .map((one) => ({ ...one, mayGoOut: mayGoOut(one.record) }))
      .toReversed(),
  }
}

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

function standing(
  { record }: Entry<typeof issueRaised>,
  own: Issue['reply'],
  views: Issue['views'],
): Pick<Issue, 'state' | 'raisedOn' | 'dueOn' | 'answeredOn'> {
  const raisedOn = dayOf(record.madeAt)
  const answered = own?.answers.answered
  const lastView = views.at(-1)
  const isAgain =
    own !== undefined && lastView?.answers.answers === 'no' && lastView.record.madeAt > own.record.knownFrom
  const dueOn = replyDueOn(isAgain ? dayOf(lastView.record.madeAt) : raisedOn)
  const answeredOn = answered?.is === 'done' && !isAgain ? answered.on : undefined
  return { raisedOn, dueOn, answeredOn, state: stateOf(answered, own !== undefined, isAgain) }
}

function stateOf(
  answered: AnswersIn<typeof reply>['answered'] | undefined,
  hasOwner: boolean,
  isAgain: boolean,
): IssueState {
  if (isAgain) return 'asked again'
  if (answered?.is === 'done') return 'answered'
  if (answered?.is === 'not needed') return 'not needed'
  return hasOwner ? 'looked at' : 'waiting'
}

/** Whether somebody still owes young people an answer. */
export const isOwed = ({ state }: Issue): boolean =>
  state === 'waiting' || state === 'looked at' || state === 'asked again'
