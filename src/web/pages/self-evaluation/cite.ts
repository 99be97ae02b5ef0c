import type { Settled } from '../../../define/settle.ts'
import { addDays, addMonths, type Day, monthOf, readDay } from '../../../plain/day.ts'
import { planOf } from '../../../sight/improvement/plan.ts'
import { sumOf } from '../../../sight/performance/figure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { citation } from '../../../sight/self-evaluation/citation.ts'
import type { Acting } from '../../../store/as.ts'
import { tally } from '../../../store/figures.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { closedIn } from './read.ts'

const endOf = (month: Day): Day => addDays(addMonths(month, 1), -1)

/**
 * Completes a citation as it is recorded: a measure’s figure is counted now and frozen with it, and of a finding or an
 * action, whether it is closed now. Any other record comes back as it is.
 */
export async function cited(acting: Acting, settled: Settled): Promise<Settled> {
  if (settled.type.name !== citation.name) return settled
  const { by } = settled.answers
  if (by === 'measure') return withFigure(acting, settled)
  return by === 'finding' || by === 'action'
    ? withState(acting, settled, String(settled.answers[by]))
    : settled
}

async function withFigure(acting: Acting, settled: Settled): Promise<Settled> {
  const measure = findMeasure(String(settled.answers.measure))
  const day = readDay(String(settled.answers.month))
  if (measure === undefined || !day.ok) return settled
  const month = monthOf(day.value)
  const figure = sumOf(await tally(acting, measure, { from: month, to: endOf(month) }))
  return { ...settled, answers: { ...settled.answers, month, ...figure } }
}

async function withState(acting: Acting, settled: Settled, id: string): Promise<Settled> {
  const records = await improvementRecords(acting)
  const isClosed = closedIn(planOf(records), records).get(id) === true
  return { ...settled, answers: { ...settled.answers, stateThen: isClosed ? 'closed' : 'open' } }
}
