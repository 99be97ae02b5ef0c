import { addWorkingDays } from '../../plain/calendar.ts'
import type { Day } from '../../plain/day.ts'
import { clockRules } from '../clocks.ts'
import type { Wait } from './wait.ts'

/**
 * The day by which something waited for is due, from the day its clock started and by the rule in force on that day.
 * Nothing where no clock runs, where the day is not recorded, or where no rule was in force.
 */
export function findDueOn({ clock }: Pick<Wait, 'clock'>, from: Day | null): Day | undefined {
  if (clock === undefined || from === null) return undefined
  const rule = clockRules.find(
    (one) => one.code === clock && one.from <= from && (one.to === undefined || from <= one.to),
  )
  return rule === undefined ? undefined : addWorkingDays(from, rule.workingDays)
}
