import type { OnRecord } from '../../define/on-record.ts'
import type { AnswersIn } from '../../define/record.ts'
import { type Day, daysBetween } from '../../plain/day.ts'
import { escalation, type Level, levels } from './escalation.ts'
import { partnerIssue } from './partner-issue.ts'
import { byDay, entriesOf, pointsAt } from './plan.ts'

export type Escalation = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof escalation>>
}

/** An issue with a partner, how far it was taken, and whether it is open. */
export type Issue = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof partnerIssue>>
  /** The earliest first. */
  readonly steps: readonly Escalation[]
  /** The highest it was taken; nothing where it was only raised. */
  readonly highest: Level | undefined
  readonly isOpen: boolean
}

/** Issues with partners: open ones first, those raised longest ago before the others. */
export function issuesOf(records: readonly OnRecord[]): readonly Issue[] {
  const steps = entriesOf(escalation, records).toSorted(byDay(({ answers }) => answers.takenOn))
  return entriesOf(partnerIssue, records)
    .map((one): Issue => {
      const own = steps.filter(({ answers }) => pointsAt(answers.issue, one.record))
      const reached = new Set(own.map(({ answers }) => answers.level))
      return {
        ...one,
        steps: own,
        highest: levels.findLast(({ code }) => reached.has(code))?.code,
        isOpen: one.answers.ended === undefined || one.answers.ended.is === 'awaited',
      }
    })
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || byDay<Issue>((x) => x.answers.raisedOn)(a, b))
}

/** For how many days an issue has been open, or was; nothing where the day is not known. */
export function ageOf({ answers: { raisedOn, ended } }: Issue, today: Day): number | undefined {
  if (raisedOn === undefined) return undefined
  return daysBetween(raisedOn, ended?.is === 'done' ? ended.on : today)
}

/** The last step that nobody has answered, with the day by which they should have. */
export const awaitedStep = ({ steps }: Issue): Escalation | undefined =>
  steps.findLast(({ answers }) => answers.answeredOn === undefined)
