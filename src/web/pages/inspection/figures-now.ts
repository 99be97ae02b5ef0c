import { addDays, addMonths, type Day, monthOf, sayMonth } from '../../../plain/day.ts'
import { findKeptMeasure, type KeptMeasure } from '../../../sight/improvement/kept-measures.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { type MonthFigure, sayShare, sumOf, toldIn } from '../../../sight/performance/figure.ts'
import { shareOf } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { tally } from '../../../store/figures.ts'
import { type KeptNumbers, keptNumbers } from '../../../store/kept-numbers.ts'

/** The first day of the last month that is over. */
export const lastWholeMonth = (today: Day): Day => addMonths(monthOf(today), -1)

/** The figures by which actions are known, as they stand. */
export type FiguresNow = {
  /** Months of measures, oldest first, by the measure's code. Empty for a worker whose post does not read figures. */
  readonly months: ReadonlyMap<string, readonly MonthFigure[]>
  /** What Goldthread keeps of itself; asked for only where an action is known by it. */
  readonly kept: KeptNumbers | undefined
}

/** The figures of these actions, for so many whole months. */
export async function figuresNow(
  acting: Acting,
  actions: readonly Pick<Action, 'answers'>[],
  months: number,
): Promise<FiguresNow> {
  const known = actions.map(({ answers }) => answers)
  const codes = known.flatMap(({ knowBy, measure }) => (knowBy === 'measure' ? [measure] : []))
  const asksKept = known.some(({ knowBy }) => knowBy === 'kept')
  return {
    months: await figuresOf(acting, codes, months),
    kept: asksKept ? await keptNumbers(acting, 'everybody') : undefined,
  }
}

/**
 * The figures of these measures for so many whole months, oldest first, by the measure's code. Empty for a worker whose
 * post does not read figures.
 */
export async function figuresOf(
  acting: Acting,
  codes: readonly (string | undefined)[],
  months: number,
): Promise<ReadonlyMap<string, readonly MonthFigure[]>> {
  const found = new Map<string, readonly MonthFigure[]>()
  if (!mayEver(acting.worker, 'read figures')) return found
  const last = lastWholeMonth(acting.store.clock.today())
  const span = { from: addMonths(last, 1 - months), to: addDays(addMonths(last, 1), -1) }
  for (const code of new Set(codes)) {
    const measure = findMeasure(code ?? '')
    if (measure === undefined) continue
    const rows = await tally(acting, measure, span)
    const figures = Array.from({ length: months }, (_, at) => addMonths(span.from, at)).map((month) => ({
      month,
      figure: sumOf(rows.filter((row) => row.month === month)),
    }))
    found.set(measure.code, figures)
  }
  return found
}

/** `31 of 38 children (82%) in October 2026; of 2 the record does not tell`. */
export function sayMonthFigure({ month, figure }: MonthFigure): string {
  const share = shareOf(figure)
  const within = `in ${sayMonth(month).trim()}`
  const untold = figure.cannotTell === 0 ? '' : `; of ${figure.cannotTell} the record does not tell`
  if (share === undefined) return `No child to count ${within}${untold}`
  const told = toldIn(figure)
  return `${figure.met} of ${told} ${told === 1 ? 'child' : 'children'} (${sayShare(share)}) ${within}${untold}`
}

/** The page of a measure for a month. */
export const measureHref = (code: string, month: Day): string =>
  `/measures/${encodeURIComponent(code)}?month=${month.slice(0, 7)}`

const keptOf: Readonly<Record<KeptMeasure, keyof KeptNumbers & ('missing' | 'givenUp' | 'changesWaiting')>> =
  {
    missing: 'missing',
    'given up': 'givenUp',
    waiting: 'changesWaiting',
  }

/** `0 characters`: what Goldthread keeps of itself, as it stands now. */
export function sayKept(code: string | undefined, kept: KeptNumbers | undefined): string {
  const measure = findKeptMeasure(code ?? '')
  if (measure === undefined || kept === undefined) return 'Not counted'
  return `${kept[keptOf[measure.code]].toLocaleString('en-GB')} ${measure.unit}`
}
