import type { Done } from '../../define/kinds.ts'
import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import { type Day, sayDay } from '../../plain/day.ts'
import { memberQuestion } from './member-question.ts'
import { promise } from './promise.ts'
import { questionReply } from './question-reply.ts'
import { answerDue, recommendation } from './recommendation.ts'
import { risk, scoreOf } from './risk.ts'
import { workItem } from './work-item.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

export type WorkItem = Entry<typeof workItem>
/** A question with who answers it. `asked` where nobody took it up; then `taken up`, then `answered`. */
export type Question = Entry<typeof memberQuestion> & {
  readonly reply: Entry<typeof questionReply> | undefined
  readonly state: 'asked' | 'taken up' | 'answered'
}
export type Promised = Entry<typeof promise> & { readonly isOpen: boolean }
export type Recommended = Entry<typeof recommendation> & { readonly dueOn: Day | undefined }
export type RiskEntry = Entry<typeof risk> & { readonly score: number | undefined }

/** What a committee works on, with all that was asked, promised and recommended. */
export type Programme = {
  /** By the day of their meeting. */
  readonly items: readonly WorkItem[]
  /** Those not answered first. */
  readonly questions: readonly Question[]
  /** Open ones by the day they are due, then the others. */
  readonly promises: readonly Promised[]
  readonly recommendations: readonly Recommended[]
  /** The gravest first. */
  readonly risks: readonly RiskEntry[]
}

/** What a committee may read on its own pages: the records of the improvement board are not among them. */
export const scrutinyTypes: readonly AnyRecord[] = [
  workItem,
  memberQuestion,
  questionReply,
  promise,
  recommendation,
]

/** Puts the records of scrutiny together. A state is never kept, so that it cannot go stale. */
export function programmeOf(records: readonly OnRecord[]): Programme {
  const of = <R extends AnyRecord>(type: R): readonly Entry<R>[] =>
    records
      .filter(({ kind, answers }) => kind === type.name && answers.dropped === undefined)
      .map((record) => ({ record, answers: answersOf(type, record) }))
  const replies = of(questionReply)
  const questions = of(memberQuestion).map((one): Question => {
    const reply = replies.findLast(({ answers }) => answers.question === asText(one.record.id))
    return { ...one, reply, state: stateOf(reply) }
  })
  return {
    items: of(workItem).toSorted((a, b) => byDay(a.answers.meetingOn, b.answers.meetingOn)),
    questions: questions.toSorted((a, b) => Number(a.state === 'answered') - Number(b.state === 'answered')),
    promises: of(promise)
      .map((one) => ({ ...one, isOpen: (one.answers.done?.is ?? 'awaited') === 'awaited' }))
      .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || byDay(a.answers.dueOn, b.answers.dueOn)),
    recommendations: of(recommendation).map((one) => ({
      ...one,
      dueOn: one.answers.madeOn === undefined ? undefined : answerDue(one.answers.madeOn)?.dueOn,
    })),
    risks: of(risk)
      .map((one) => ({ ...one, score: scoreOf(one.answers) }))
      .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)),
  }
}

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

const stateOf = (reply: Question['reply']): Question['state'] =>
  reply === undefined
    ? 'asked'
    : (reply.answers.answered?.is ?? 'awaited') === 'awaited'
      ? 'taken up'
      : 'answered'

const byDay = (a: Day | undefined, b: Day | undefined): number =>
  a === b ? 0 : (a ?? '9') < (b ?? '9') ? -1 : 1

/** Whether something was done, in a few words. */
export function sayDone(done: Done | undefined): string {
  if (done === undefined || done.is === 'awaited') return 'Not done yet'
  return done.is === 'done' ? `Done on ${sayDay(done.on)}` : `Not needed: ${done.because}`
}

/** What is late of a programme on a day: promises, questions taken up, recommendations without an answer, risks to look at. */
export function lateIn(
  { promises, questions, recommendations, risks }: Programme,
  today: Day,
): readonly {
  readonly record: OnRecord
  readonly words: string
  readonly dueOn: Day
}[] {
  const late = (record: OnRecord, words: string | undefined, dueOn: Day | undefined) =>
    dueOn !== undefined && dueOn < today ? [{ record, words: words ?? 'Not stated', dueOn }] : []
  return [
    ...promises.flatMap(({ record, answers, isOpen }) =>
      isOpen ? late(record, answers.what, answers.dueOn) : [],
    ),
    ...questions.flatMap(({ record, answers, reply, state }) =>
      state === 'answered' ? [] : late(record, answers.question, reply?.answers.dueOn ?? answers.meetingOn),
    ),
    ...recommendations.flatMap(({ record, answers, dueOn }) =>
      answers.response === undefined ? late(record, answers.words, dueOn) : [],
    ),
    ...risks.flatMap(({ record, answers }) => late(record, answers.what, answers.reviewOn)),
  ].toSorted((a, b) => byDay(a.dueOn, b.dueOn))
}
