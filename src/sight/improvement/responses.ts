import type { Day } from '../../plain/day.ts'
import { endOf, type ImprovementClock, improvementClocks } from './clocks.ts'

/** What is read of a letter to know what it calls for. */
export type CallsFor = {
  readonly kind: string
  readonly published?: Day | undefined
  readonly priorityActions: readonly unknown[]
}

/** One thing that is due to Ofsted after a letter, with the rule it comes from. */
export type ResponseDue = { readonly clock: ImprovementClock; readonly dueOn: Day }

/**
 * What a letter calls for and by when: a statement of action after a report, and a draft of it first where there is a
 * priority action. Counted from the day it was published, which is the last on which it can have come. Nothing where that
 * day is not known, and nothing after a letter that only gives areas for improvement.
 */
export function responsesDue({ kind, published, priorityActions }: CallsFor): readonly ResponseDue[] {
  if (published === undefined) return []
  const isUrgent = priorityActions.length > 0
  const isReport = /report|inspection$/i.test(kind) && !/letter|visit/i.test(kind)
  const clocks = [
    ...(isUrgent ? [improvementClocks.draft] : []),
    ...(isUrgent || isReport ? [improvementClocks.statement] : []),
  ]
  return clocks.map((clock) => ({ clock, dueOn: endOf(clock, published) }))
}
