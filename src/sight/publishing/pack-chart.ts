import type { Day } from '../../plain/day.ts'
import { betterOf, shareWords } from '../performance/figure.ts'
import { saySignals } from '../performance/say-signals.ts'
import { type SpcPoint, usualChoice, xmrChart } from '../performance/spc.ts'
import type { PackMeasure } from './pack.ts'
import type { PaperChart } from './paper.ts'
import type { Released } from './release.ts'

/** A month of a pack, and what of it may leave the house. */
export type ReleasedOn = { readonly month: Day; readonly figure: Released }

/** Only of a month of which a percentage is given can a point be drawn: any other would be drawn from what is hidden. */
const shareOf = ({ met, told, share }: Released): number | null =>
  typeof met === 'number' && typeof told === 'number' && share.endsWith('%') ? met / told : null

/** The points of a measure's chart, from released figures alone, so that neither they nor the limits give away a hidden one. */
export const pointsOfReleased = (
  measure: Pick<PackMeasure, 'better'>,
  months: readonly ReleasedOn[],
): readonly SpcPoint[] =>
  xmrChart(
    months.map(({ month, figure }) => ({ on: month, value: shareOf(figure) })),
    { ...usualChoice, better: betterOf(measure) },
  )

/** Fewer points than this are no line; the table says them better. */
const fewestDrawn = 3

/** A measure's months as a chart; nothing where too few of them may be drawn. Months before the first drawn are left out. */
export function chartOf(measure: PackMeasure, month: Day): PaperChart | undefined {
  const months = [...measure.months, { month, figure: measure.figure }]
  const all = pointsOfReleased(measure, months)
  const points = all.slice(all.findIndex(({ value }) => value !== null))
  if (points.filter(({ value }) => value !== null).length < fewestDrawn) return undefined
  return {
    is: 'chart',
    title: measure.title,
    says: saySignals(points, shareWords),
    gaps: sayGaps(points),
    points,
  }
}

/** Which months are not drawn, and why; nothing where each is. */
function sayGaps(points: readonly SpcPoint[]): string | undefined {
  const hidden = points.flatMap(({ on, value }) => (value === null ? [shareWords.sayPeriod(on)] : []))
  return hidden.length === 0
    ? undefined
    : `Not drawn, because the count is hidden, too small for a percentage or of nobody: ${hidden.join(', ')}.`
}
