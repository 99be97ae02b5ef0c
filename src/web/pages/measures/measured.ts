import { addMonths, type Day } from '../../../plain/day.ts'
import { type MonthFigure, monthsUpTo, pointsOf, sumOf } from '../../../sight/performance/figure.ts'
import type { Figure, Measure } from '../../../sight/performance/measure.ts'
import type { SpcPoint } from '../../../sight/performance/spc.ts'
import type { Acting } from '../../../store/as.ts'
import { type Tally, tally } from '../../../store/figures.ts'
import { isRunning, lastWholeMonth, monthsShown } from './month.ts'
import { endOfMonth } from './sign.ts'

/** A measure in one month, with the months before it. */
export type Measured = {
  readonly measure: Measure
  readonly month: Day
  readonly figure: Figure
  /** The month's counts, team by team. */
  readonly teams: readonly Tally[]
  /** The run chart: whole months only, up to this one. */
  readonly points: readonly SpcPoint[]
}

/** Counts a measure for a month and for the months of its run chart. A month that still runs is not on the chart. */
export async function measured(acting: Acting, measure: Measure, month: Day): Promise<Measured> {
  const today = acting.store.clock.today()
  const last = isRunning(month, today) ? lastWholeMonth(today) : month
  const from = addMonths(last, 1 - monthsShown)
  const rows = await tally(acting, measure, { from, to: endOfMonth(month) })
  const ofMonth = (one: Day): readonly Tally[] => rows.filter((row) => row.month === one)
  const months = monthsUpTo(last, monthsShown).map(
    (one): MonthFigure => ({ month: one, figure: sumOf(ofMonth(one)) }),
  )
  const teams = ofMonth(month)
  return { measure, month, figure: sumOf(teams), teams, points: pointsOf(measure, months) }
}
