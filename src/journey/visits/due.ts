import type { Day } from '../../plain/day.ts'
import type { ClockRule } from '../clocks.ts'
import { findDueOn } from '../waits/due.ts'

/** The clocks of visits, by the plan that they serve. What serves no plan has none. */
export const visitClocks: Readonly<Record<string, ClockRule['code']>> = {
  'protection plan': 'protection visit',
  'child in need plan': 'child in need visit',
}

/**
 * The day by which a child must be seen again: so many working days after they were last seen in person, or after the
 * plan began. Nothing where no plan runs. Source: see `clocks.ts`.
 */
export function visitDueOn(plan: string | undefined, from: Day | undefined): Day | undefined {
  const clock = plan === undefined ? undefined : visitClocks[plan]
  return findDueOn({ clock }, from ?? null)
}
