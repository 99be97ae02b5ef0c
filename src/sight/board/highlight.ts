import type { NameOf } from '../../define/kind.ts'
import { addMonths, type Day, daysBetween, monthOf } from '../../plain/day.ts'
import { ageOf, type Issue } from '../improvement/issues.ts'
import type { RatedNow } from '../improvement/limits.ts'
import type { Action } from '../improvement/plan.ts'
import { costsOf, holds, type Improvement } from '../improvement/plans.ts'
import { type Colour, colours } from '../improvement/rating.ts'
import { showsImpact } from '../improvement/wants.ts'
import { sayPoints } from '../performance/figure.ts'
import type { Figure, Measure } from '../performance/measure.ts'
import type { Signal } from '../performance/signals.ts'
import type { SpcPoint } from '../performance/spc.ts'
import type { Released } from '../publishing/release.ts'
import { type Board, nextMeeting } from './register.ts'
import { isSaidWhole, sayForBoard } from './safe.ts'

/** A measure that shows a change, as the board reads it. */
export type Change = { readonly measure: string; readonly figure: string; readonly says: string }

/** An action as the board reads it, with the address of its page made of its id. */
export type Line = {
  readonly action: string
  readonly what: string
  readonly owner: string
  readonly dueOn: Day | null
}

/**
 * One page for the board, made from the plan: what can be kept as it is and read for ever. Changes are those that the
 * charts show to be more than chance, never the largest differences. No figure in it is of a small number of children.
 */
export type Highlight = {
  readonly month: Day
  readonly asAt: Day
  readonly plans: readonly {
    readonly name: string
    readonly open: number
    readonly late: number
    readonly closed: number
  }[]
  /** At most three. */
  readonly better: readonly Change[]
  readonly worse: readonly Change[]
  readonly decisions: readonly {
    readonly paper: string
    readonly title: string
    readonly broughtBy: string
  }[]
  readonly delivery: Readonly<Record<Colour | 'not rated', number>>
  readonly impact: Readonly<Record<Colour | 'not rated', number>>
  /** Actions whose delivery is on track while nothing shows that anything changed for children. */
  readonly doneWithoutImpact: number
  /** Late, the longest first. */
  readonly exceptions: readonly (Line & { readonly daysLate: number })[]
  readonly risks: readonly (Line & { readonly risk: string })[]
  readonly issues: readonly {
    readonly issue: string
    readonly says: string
    readonly partner: string
    readonly days: number | null
  }[]
  readonly money: { readonly aYear: number; readonly once: number }
  readonly paidFor: readonly (Line & { readonly buys: string; readonly changed: string })[]
  readonly next: readonly Line[]
}

export type MeasureNow = {
  readonly measure: Measure
  readonly figure: Figure
  readonly points: readonly SpcPoint[]
  /** What a pack has published of this month, where one has. */
  readonly published?: Released | undefined
}

export type HighlightFrom = {
  readonly month: Day
  readonly today: Day
  readonly improvement: Improvement
  readonly standsOf: (action: Action) => RatedNow | undefined
  readonly measured: readonly MeasureNow[]
  readonly issues: readonly Issue[]
  readonly board: Board
  readonly nameOf: NameOf
}

/** So many changes of each kind are shown. */
const mostChanges = 3

/** Makes the page. The same records on the same day make the same page. */
export function highlightOf(from: HighlightFrom): Highlight {
  const { month, today, improvement, issues, board } = from
  const open = improvement.actions.filter(({ state }) => state === 'open')
  return {
    month,
    asAt: today,
    plans: improvement.plans.filter(holds).map(({ answers, actions }) => ({
      name: answers.name ?? 'Plan',
      open: actions.filter(({ state }) => state === 'open').length,
      late: actions.filter((one) => one.state === 'open' && isLate(one, today)).length,
      closed: actions.filter(({ state }) => state === 'closed').length,
    })),
    better: changesOf(from, 'better'),
    worse: changesOf(from, 'worse'),
    decisions: (nextMeeting(board, today)?.papers ?? [])
      .filter(({ answers }) => answers.wants === 'decision')
      .map(({ record, answers }) => ({
        paper: record.id,
        title: answers.title ?? 'Paper',
        broughtBy: answers.broughtBy ?? '',
      })),
    ...ratingsOf(open, from),
    exceptions: exceptionsOf(open, from),
    risks: risksOf(open, from),
    issues: issues
      .filter(({ isOpen }) => isOpen)
      .map((issue) => ({
        issue: issue.record.id,
        says: issue.answers.issue ?? 'Issue',
        partner: issue.answers.partner ?? '',
        days: ageOf(issue, today) ?? null,
      })),
    money: costsOf(open),
    paidFor: open.flatMap((action) => paidOf(action, from)),
    next: open
      .filter(({ answers: { dueOn } }) => dueOn !== undefined && dueOn >= today && dueOn < afterNext(today))
      .map((action) => lineOf(action, from)),
  }
}

/** The first day of the month after the next: until then actions are told of in advance. */
const afterNext = (today: Day): Day => addMonths(monthOf(today), 2)

const isLate = ({ answers: { dueOn } }: Action, today: Day): boolean => dueOn !== undefined && dueOn < today

const lineOf = ({ record, answers }: Action, { nameOf }: Pick<HighlightFrom, 'nameOf'>): Line => ({
  action: record.id,
  what: answers.what ?? 'Action',
  owner: answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
  dueOn: answers.dueOn ?? null,
})

/** The weightier a sign, the earlier it stands. */
const weights: readonly Signal['kind'][] = ['outside', 'trend', 'two in three', 'run']

const signOf = ({ points }: MeasureNow, month: Day): SpcPoint | undefined => {
  const last = points.findLast(({ value }) => value !== null)
  return last?.on === month && last.signals.length > 0 ? last : undefined
}

function changesOf({ measured, month }: HighlightFrom, meaning: 'better' | 'worse'): readonly Change[] {
  const weightOf = (one: MeasureNow): number => weights.indexOf(signOf(one, month)?.signals[0]?.kind ?? 'run')
  return measured
    .filter((one) => signOf(one, month)?.meaning === meaning)
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .slice(0, mostChanges)
    .map(({ measure, figure, points, published }) => ({
      measure: measure.title,
      figure: sayForBoard(figure, month, published),
      // What a chart says names shares, from which a small count could be worked out.
      says: isSaidWhole(figure, month, published)
        ? sayPoints(points)
        : `A change for the ${meaning} that is unlikely to be chance.`,
    }))
}

function ratingsOf(
  open: readonly Action[],
  { standsOf }: HighlightFrom,
): Pick<Highlight, 'delivery' | 'impact' | 'doneWithoutImpact'> {
  const stands = open.map(standsOf)
  const count = (half: 'delivery' | 'impact') => {
    const many = (colour: Colour): number => stands.filter((one) => one?.[half].now === colour).length
    const [blue, green, amber, red] = colours.map(({ code }) => many(code))
    return {
      blue: blue ?? 0,
      green: green ?? 0,
      amber: amber ?? 0,
      red: red ?? 0,
      'not rated': stands.filter((one) => one === undefined).length,
    }
  }
  const onTrack = ({ delivery }: RatedNow): boolean => delivery.now === 'blue' || delivery.now === 'green'
  return {
    delivery: count('delivery'),
    impact: count('impact'),
    doneWithoutImpact: stands.filter((one) => one !== undefined && onTrack(one) && !showsImpact(one)).length,
  }
}

const exceptionsOf = (open: readonly Action[], from: HighlightFrom): Highlight['exceptions'] =>
  open
    .flatMap((action) => {
      const { dueOn } = action.answers
      return dueOn !== undefined && dueOn < from.today
        ? [{ ...lineOf(action, from), daysLate: daysBetween(dueOn, from.today) }]
        : []
    })
    .toSorted((a, b) => b.daysLate - a.daysLate)

/** What could stop an action, where it is at risk or off track already, or was never rated. */
const risksOf = (open: readonly Action[], from: HighlightFrom): Highlight['risks'] =>
  open.flatMap((action) => {
    const { risk } = action.answers
    const now = from.standsOf(action)?.delivery.now
    return risk === undefined || now === 'blue' || now === 'green' ? [] : [{ ...lineOf(action, from), risk }]
  })

const paidOf = (action: Action, from: HighlightFrom): Highlight['paidFor'] => {
  const { cost, buys } = action.answers
  if (cost === undefined) return []
  const changed = action.evidence.at(-1)?.answers.changed ?? 'Nothing shown yet'
  return [{ ...lineOf(action, from), buys: buys ?? 'Not stated', changed }]
}

/** Gives a kept report back its type. Only `highlightOf` ever makes one. */
export const readHighlight = (kept: unknown): Highlight => kept as Highlight
