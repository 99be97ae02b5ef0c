import { addWorkingDays } from '../../plain/calendar.ts'
import { aDay, type Day } from '../../plain/day.ts'

/** Within how many working days young people hear what we say to an issue, as dated data. */
export type ReplyLimit = {
  readonly workingDays: number
  readonly from: Day
  readonly to: Day | undefined
  readonly source: string
  /** The council’s own, which may set another. */
  readonly local: boolean
  readonly certain: boolean
}

export const replyLimits: readonly ReplyLimit[] = [
  {
    workingDays: 10,
    from: aDay('2006-09-01'),
    to: undefined,
    source:
      'The council’s own promise, as an example: no law sets a day for an issue that a group raises. It is the limit for the first answer to a complaint in the Children Act 1989 Representations Procedure (England) Regulations 2006, to be confirmed',
    local: true,
    certain: false,
  },
]

/** The limit on a day: the one in force then, or the oldest for a day before all of them. */
export function replyLimitOn(on: Day): ReplyLimit {
  const holds = replyLimits.find(({ from, to }) => from <= on && (to === undefined || on <= to))
  const [oldest] = replyLimits
  if (holds !== undefined) return holds
  if (oldest === undefined) throw new Error('No limit stands for replies')
  return oldest
}

/** The last day on which a reply to what was raised on a day is in time. */
export const replyDueOn = (raisedOn: Day): Day => addWorkingDays(raisedOn, replyLimitOn(raisedOn).workingDays)
