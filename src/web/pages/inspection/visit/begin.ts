import { moment } from '../../../../define/kinds.ts'
import type { RecordId } from '../../../../define/record.ts'
import type { Moment } from '../../../../plain/day.ts'
import type { Route } from '../../../../sight/inspection/visit/clocks.ts'

/** A moment as it is typed into the inputs of a question. */
export const typedMoment = (question: string, at: Moment): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(moment.type(at)).map(([part, value]) => [`${question}.${part}`, value]))

/** What is known of a request as somebody begins to write it down: on which visit, when, and that it awaits its answer. */
export const requestBegun = (
  visit: RecordId,
  now: Moment,
  more: { readonly route?: Route; readonly what?: string; readonly askedBy?: string } = {},
): Readonly<Record<string, string>> => ({
  visit,
  ...typedMoment('askedAt', now),
  'answer.is': 'awaited',
  ...more,
})

/** What is known of an answer as somebody begins to write it down. */
export const answerBegun = (now: Moment): Readonly<Record<string, string>> => ({
  'answer.is': 'done',
  ...typedMoment('answer', now),
})
