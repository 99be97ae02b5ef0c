import type { Settled } from '../../../define/settle.ts'
import { addDays, addMonths, type Day, monthOf, readDay } from '../../../plain/day.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { sumOf } from '../../../sight/performance/figure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import type { Acting } from '../../../store/as.ts'
import { tally } from '../../../store/figures.ts'

/** The last day of the month that a day lies in. */
export const endOfMonth = (day: Day): Day => addDays(addMonths(monthOf(day), 1), -1)

/**
 * Completes a commentary as it is signed: the figure is counted now and frozen with it, and so is the post of whoever
 * signs. Any other record comes back as it is. Give it to `record` of the draft that is to become the commentary.
 */
export async function signed(acting: Acting, settled: Settled): Promise<Settled> {
  if (settled.type.name !== commentary.name) return settled
  const measure = findMeasure(String(settled.answers.measure))
  const day = readDay(String(settled.answers.month))
  if (measure === undefined || !day.ok) return settled
  const month = monthOf(day.value)
  const figure = sumOf(await tally(acting, measure, { from: month, to: endOfMonth(month) }))
  return { ...settled, answers: { ...settled.answers, month, ...figure, signedAs: acting.worker.post } }
}
