import type { OnRecord } from '../../define/on-record.ts'
import type { AnswersIn } from '../../define/record.ts'
import { improvementPlan } from './improvement-plan.ts'
import { type Action, entriesOf, type Plan, planOf, pointsAt } from './plan.ts'

/** What became of an action of a plan whose place another took. */
export type Fate =
  | { readonly is: 'carried'; readonly into: OnRecord }
  | { readonly is: 'closed' }
  | { readonly is: 'dropped' }
  | { readonly is: 'not accounted for' }

/** A plan with its actions: those that were made for it, and those that it carries from the plan before it. */
export type ImprovementPlan = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof improvementPlan>>
  readonly actions: readonly Action[]
  /** The plan whose place it takes, and those that took its place; one plan may be parted in two. */
  readonly before: OnRecord | undefined
  readonly after: readonly OnRecord[]
  /** What became of each of its actions; empty while it holds. */
  readonly fates: ReadonlyMap<Action, Fate>
}

/** Everything that is to improve, what is done about it, and in which plan. */
export type Improvement = Plan & {
  /** Those that hold first, each group by the order in which they were begun. */
  readonly plans: readonly ImprovementPlan[]
  /** Open actions that stand in no plan. */
  readonly inNoPlan: readonly Action[]
}

type Bare = Pick<ImprovementPlan, 'record' | 'answers' | 'before' | 'after'>

/**
 * A plan takes the place of one that was begun before it, and of no other: so no plan can take its own place, nor two
 * each other’s.
 */
function inOrder(records: readonly OnRecord[]): readonly Bare[] {
  const entries = entriesOf(improvementPlan, records)
  return entries.map(({ record, answers }, at) => ({
    record,
    answers,
    before: entries.slice(0, at).find((one) => pointsAt(answers.supersedes, one.record))?.record,
    after: entries
      .slice(at + 1)
      .filter((one) => pointsAt(one.answers.supersedes, record))
      .map((one) => one.record),
  }))
}

const carriedBy = ({ before, answers }: Bare, { record }: Action): boolean =>
  before !== undefined && pointsAt(answers.carries, record)

const standsIn = (plan: Bare, action: Action): boolean =>
  pointsAt(action.answers.plan, plan.record) || carriedBy(plan, action)

function fateOf(action: Action, plan: Bare, all: readonly Bare[]): Fate {
  const into = all.find((one) => plan.after.includes(one.record) && standsIn(one, action))
  if (into !== undefined) return { is: 'carried', into: into.record }
  return action.state === 'open' ? { is: 'not accounted for' } : { is: action.state }
}

/**
 * Puts plans together with their actions. Nothing is kept of what becomes of an action: it is carried because the new plan
 * names it, and whatever is open and not named is not accounted for and says so. Records in the order in which they were
 * made.
 */
export function improvementOf(records: readonly OnRecord[]): Improvement {
  const whole = planOf(records)
  const all = inOrder(records)
  const plans = all.map((plan): ImprovementPlan => {
    const actions = whole.actions.filter((action) => standsIn(plan, action))
    const fates = plan.after.length === 0 ? [] : actions.map((one) => [one, fateOf(one, plan, all)] as const)
    return { ...plan, actions, fates: new Map(fates) }
  })
  return {
    ...whole,
    plans: [...plans.filter(holds), ...plans.filter((one) => !holds(one))],
    inNoPlan: whole.actions.filter(
      (action) => action.state === 'open' && !plans.some((plan) => plan.actions.includes(action)),
    ),
  }
}

/** Whether no other plan has taken its place. */
export const holds = ({ after }: Pick<ImprovementPlan, 'after'>): boolean => after.length === 0

/** The open actions of a plan that no other carries, closes or drops. */
export const unaccounted = ({ fates }: ImprovementPlan): readonly Action[] =>
  [...fates].flatMap(([action, fate]) => (fate.is === 'not accounted for' ? [action] : []))

/** What a plan costs: so much a year, and so much once. What was dropped costs nothing. In pounds. */
export function costsOf(actions: readonly Action[]): { readonly aYear: number; readonly once: number } {
  const sum = (is: 'a year' | 'once'): number =>
    actions
      .filter(({ answers, state }) => state !== 'dropped' && answers.costIs === is)
      .reduce((total, { answers }) => total + (answers.cost ?? 0), 0)
  return { aYear: sum('a year'), once: sum('once') }
}
