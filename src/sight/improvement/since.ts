import type { Day } from '../../plain/day.ts'
import type { Action } from './plan.ts'

/** What has moved in a plan since a day, such as that of the inspectors’ last letter. */
export type Since = {
  readonly begun: number
  readonly closed: number
  readonly evidence: number
  readonly ratings: number
}

/** Counts what moved on or after a day. An action counts as begun on the day it starts, where that is stated. */
export function sinceDay(actions: readonly Action[], from: Day): Since {
  const after = (day: Day | undefined): boolean => day !== undefined && day >= from
  const many = (count: (action: Action) => number): number =>
    actions.reduce((so, action) => so + count(action), 0)
  return {
    begun: many(({ answers }) => Number(after(answers.startOn))),
    closed: many(({ answers }) => Number(after(answers.closedOn))),
    evidence: new Set(
      actions.flatMap(({ evidence }) => evidence.filter(({ answers }) => after(answers.standsOn))),
    ).size,
    ratings: many(({ ratings }) => ratings.filter(({ answers }) => after(answers.ratedOn)).length),
  }
}
