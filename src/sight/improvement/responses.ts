import { addMonths, type Day } from '../../plain/day.ts'
import { endOf, type ImprovementClock, improvementClocks } from './clocks.ts'

/** What is read of a letter to know what it calls for. */
export type CallsFor = {
  readonly kind: string
  readonly published?: Day | undefined
  readonly periods?: readonly { readonly to: Day }[] | undefined
  readonly priorityActions: readonly unknown[]
}

/** One thing that is due to Ofsted after a letter, with the rule it comes from; without a day where none can be counted. */
export type ResponseDue = { readonly clock: ImprovementClock; readonly dueOn: Day | undefined }

/**
 * What a letter calls for and by when: a statement of action after a report, and a draft of it first where there is a
 * priority action. Counted from the day it came; where that is not stated, from the day it was published, which is the
 * last on which it can have come. Nothing is due after a letter that only gives areas for improvement.
 */
export function responsesDue(
  { kind, published, priorityActions }: CallsFor,
  receivedOn?: Day,
): readonly ResponseDue[] {
  const began = receivedOn ?? published
  const isUrgent = priorityActions.length > 0
  const isReport = /report|inspection$/i.test(kind) && !/letter|visit/i.test(kind)
  const clocks = [
    ...(isUrgent ? [improvementClocks.draft] : []),
    ...(isUrgent || isReport ? [improvementClocks.statement] : []),
  ]
  return clocks.map((clock) => ({ clock, dueOn: began === undefined ? undefined : endOf(clock, began) }))
}

/** What is older is history, whether or not this record says how it was answered. Our own choice. */
const historyAfterMonths = 12

/** Whether a letter is so recent that an answer to it may still be due. */
export function isRecent({ published, periods }: CallsFor, today: Day): boolean {
  const last = published ?? periods?.at(-1)?.to
  return last === undefined || addMonths(last, historyAfterMonths) >= today
}
