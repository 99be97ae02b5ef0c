import { addMonths, type Day, sayMonth } from '../../plain/day.ts'
import { type Figure, type Measure, shareOf } from './measure.ts'
import { type FigureWords, saySignals } from './say-signals.ts'
import { capabilityOf, type SpcPoint, usualChoice, xmrChart } from './spc.ts'

/** A month, by its first day, and what a measure counted in it. */
export type MonthFigure = { readonly month: Day; readonly figure: Figure }

export const sumOf = (figures: readonly Figure[]): Figure => ({
  met: figures.reduce((total, { met }) => total + met, 0),
  notMet: figures.reduce((total, { notMet }) => total + notMet, 0),
  cannotTell: figures.reduce((total, { cannotTell }) => total + cannotTell, 0),
})

export const toldIn = ({ met, notMet }: Figure): number => met + notMet

/** Everybody counted, told or not. */
export const countedIn = (figure: Figure): number => toldIn(figure) + figure.cannotTell

export const isSame = (a: Figure, b: Figure): boolean =>
  a.met === b.met && a.notMet === b.notMet && a.cannotTell === b.cannotTell

/** `82%`. Only all is 100%, and only none is 0%: 199 of 200 is 99%. */
export function sayShare(share: number): string {
  const rounded = Math.round(share * 100)
  if (share < 1 && rounded === 100) return '99%'
  return share > 0 && rounded === 0 ? '1%' : `${rounded}%`
}

const sayCannotTell = (count: number): string => `${count} not known`

/** `31 of 38, 82%; 2 not known`. Where of nobody it is known, it says so instead of giving a share of nothing. */
export function sayFigure(figure: Figure): string {
  const share = shareOf(figure)
  if (share === undefined)
    return figure.cannotTell === 0 ? 'nobody to count' : `nobody yet; ${sayCannotTell(figure.cannotTell)}`
  const untold = figure.cannotTell === 0 ? '' : `; ${sayCannotTell(figure.cannotTell)}`
  return `${figure.met} of ${toldIn(figure)}, ${sayShare(share)}${untold}`
}

/** `31 of 38`, with how many are not known where there are any: short enough for the middle of a sentence. */
const sayCount = (figure: Figure): string =>
  `${figure.met} of ${toldIn(figure)}${figure.cannotTell === 0 ? '' : ` (${sayCannotTell(figure.cannotTell)})`}`

/** What a signed figure is worth now; nothing where it has not changed. */
export const sayChangeSince = (signed: Figure, now: Figure): string | undefined =>
  isSame(signed, now)
    ? undefined
    : `It was ${sayCount(signed)} when this was signed; records made since make it ${sayCount(now)}.`

/** How a chart says a share and its months. */
export const shareWords: FigureWords = {
  say: sayShare,
  sayPeriod: (on) => sayMonth(on).trim(),
  least: 0,
  most: 1,
}

/** So many months up to a month and with it, oldest first. */
export const monthsUpTo = (last: Day, many: number): readonly Day[] =>
  Array.from({ length: many }, (_, at) => addMonths(last, at + 1 - many))

/**
 * The points of a measure's run chart. XmR limits, because children of one family are counted together: they are not
 * drawn one by one, and limits of proportions would be too narrow. Months before anybody was counted are left out; a
 * month in which nobody can be told of is a gap.
 */
export function pointsOf(measure: Measure, months: readonly MonthFigure[]): readonly SpcPoint[] {
  const first = months.findIndex(({ figure }) => countedIn(figure) > 0)
  const readings = (first === -1 ? [] : months.slice(first)).map(({ month, figure }) => ({
    on: month,
    value: shareOf(figure) ?? null,
  }))
  return xmrChart(readings, { ...usualChoice, better: betterOf(measure) })
}

export const betterOf = ({ better }: Pick<Measure, 'better'>): 'higher' | 'lower' =>
  better === 'more' ? 'higher' : 'lower'

/** What the chart shows, in a sentence. */
export const sayPoints = (points: readonly SpcPoint[]): string => saySignals(points, shareWords)

/** The target and who set it: `Target: 85% or more, the council’s own target`. */
export function sayTarget({ target, better }: Measure): string {
  if (target === undefined) return 'No target is set.'
  const bound = target.share === 1 || target.share === 0 ? '' : better === 'more' ? ' or more' : ' or less'
  return `Target: ${sayShare(target.share)}${bound}, ${target.setBy}.`
}

/**
 * Whether the target will be met if nothing changes; nothing where that cannot be said: while the newest figure is a sign
 * of change, what the work gives is not settled.
 */
export function sayCapability(measure: Measure, points: readonly SpcPoint[]): string | undefined {
  const last = points.findLast(({ value }) => value !== null)
  if (measure.target === undefined || last === undefined || last.signals.length > 0) return undefined
  switch (capabilityOf(points, measure.target.share, betterOf(measure))) {
    case 'always':
      return 'If nothing changes, the target will go on being met.'
    case 'never':
      return 'If nothing changes, the target will not be met: it lies beyond what the work as it is done now gives.'
    case 'sometimes':
      return 'If nothing changes, the target will be met in some months and missed in others, by chance.'
    case 'cannot tell':
      return undefined
  }
}
