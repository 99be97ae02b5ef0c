import type { Settled } from '../../../define/settle.ts'
import { monthOf, readDay } from '../../../plain/day.ts'
import { evidence } from '../../../sight/improvement/evidence.ts'
import { rating } from '../../../sight/improvement/rating.ts'
import { sumOf } from '../../../sight/performance/figure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { tally } from '../../../store/figures.ts'
import { endOfMonth } from '../measures/sign.ts'

/**
 * Completes a record of improvement as it is recorded: evidence by a measure is counted now and the figure frozen with it;
 * a rating keeps the post of whoever rates. Any other record comes back as it is.
 */
export async function completed(acting: Acting, settled: Settled): Promise<Settled> {
  if (settled.type.name === rating.name)
    return { ...settled, answers: { ...settled.answers, signedAs: acting.worker.post } }
  if (settled.type.name === evidence.name) return counted(acting, settled)
  return settled
}

async function counted(acting: Acting, settled: Settled): Promise<Settled> {
  const measure = findMeasure(String(settled.answers.measure))
  const day = readDay(String(settled.answers.standsOn))
  if (measure === undefined || !day.ok || !mayEver(acting.worker, 'read figures')) return settled
  const month = monthOf(day.value)
  const figure = sumOf(await tally(acting, measure, { from: month, to: endOfMonth(month) }))
  return { ...settled, answers: { ...settled.answers, ...figure } }
}
