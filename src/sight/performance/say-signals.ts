import type { Day } from '../../plain/day.ts'
import type { Signal } from './signals.ts'
import type { Meaning, SpcPoint } from './spc.ts'

/** How a figure is put into words, and the values it can have at all. */
export type FigureWords = {
  /** The value with its unit, rounded: `78.2%`, `4 days`. */
  readonly say: (value: number) => string
  /** The period a point stands for: `November 2026`. */
  readonly sayPeriod: (on: Day) => string
  /** No figure can be less or more than these: 0 and 1 for a share; null where there is no bound. */
  readonly least: number | null
  readonly most: number | null
}

type MeasuredPoint = SpcPoint & { readonly value: number; readonly centre: number }

const isMeasured = (point: SpcPoint): point is MeasuredPoint => point.value !== null && point.centre !== null

/** A limit where no figure could ever lie is told and drawn at the edge of what is possible. */
export function withinBounds(value: number, words: FigureWords): number {
  const atLeast = words.least === null ? value : Math.max(words.least, value)
  return words.most === null ? atLeast : Math.min(words.most, atLeast)
}

const judgements: Readonly<Record<Meaning, string>> = {
  usual: '',
  better: ': a change for the better',
  worse: ': a change for the worse',
  higher: '',
  lower: '',
}

const signWords: Readonly<Record<Signal['kind'], Readonly<Record<Signal['towards'], string>>>> = {
  outside: { high: 'above the upper limit', low: 'below the lower limit' },
  trend: { high: 'part of a steady rise', low: 'part of a steady fall' },
  'two in three': {
    high: 'near the upper limit, two in three',
    low: 'near the lower limit, two in three',
  },
  run: { high: 'part of a run above the centre line', low: 'part of a run below the centre line' },
}

/** The weightiest sign at one point in a few words, and what it means; empty where there is none. */
export function sayPoint(point: SpcPoint): string {
  const [signal] = point.signals
  if (signal === undefined) return ''
  const judged = point.meaning === 'better' || point.meaning === 'worse' ? `, for the ${point.meaning}` : ''
  return `${signWords[signal.kind][signal.towards]}${judged}`
}

/** How many points up to and with the last share its sign, within its stretch. */
function lengthOf(signal: Signal, points: readonly MeasuredPoint[]): number {
  const shares = (point: MeasuredPoint) =>
    point.signals.some((one) => one.kind === signal.kind && one.towards === signal.towards)
  return points.length - 1 - points.findLastIndex((point) => !shares(point))
}

function sayOutside(signal: Signal, point: MeasuredPoint, words: FigureWords): string {
  const limit = signal.towards === 'high' ? point.upper : point.lower
  const side = signal.towards === 'high' ? 'above the upper' : 'below the lower'
  const told = limit === null ? '' : ` of ${words.say(limit)}`
  return `${words.sayPeriod(point.on)}, at ${words.say(point.value)}, is ${side} limit${told}`
}

function saySign(signal: Signal, points: readonly MeasuredPoint[], words: FigureWords): string {
  const point = points.at(-1)
  if (point === undefined) return ''
  const length = lengthOf(signal, points)
  const until = `up to ${words.sayPeriod(point.on)}`
  if (signal.kind === 'outside') return sayOutside(signal, point, words)
  if (signal.kind === 'trend')
    return `${length} figures in a row ${signal.towards === 'high' ? 'rise' : 'fall'}, ${until}`
  if (signal.kind === 'two in three')
    return `Two of three figures, ${until}, lie near the ${signal.towards === 'high' ? 'upper' : 'lower'} limit`
  const side = signal.towards === 'high' ? 'above' : 'below'
  return `${length} figures in a row, ${until}, lie ${side} the centre line of ${words.say(point.centre)}`
}

function sayQuiet(last: MeasuredPoint, words: FigureWords): string {
  if (last.lower === null || last.upper === null)
    return `There is one figure so far, ${words.say(last.value)} for ${words.sayPeriod(last.on)}: no pattern can be seen in it.`
  if (last.lower === last.upper) return `Nothing has changed: every figure is ${words.say(last.centre)}.`
  const [lower, upper] = [withinBounds(last.lower, words), withinBounds(last.upper, words)]
  return `Nothing here is more than chance: the figure moves between ${words.say(lower)} and ${words.say(upper)}, around ${words.say(last.centre)}.`
}

/**
 * What a chart shows, in one plain sentence that speaks of the newest sign in the newest stretch; a second sentence
 * warns where there are too few figures for firm limits. Points as `xmrChart` or `pChart` give them.
 */
export function saySignals(points: readonly SpcPoint[], words: FigureWords): string {
  const measured = points.filter(isMeasured)
  const last = measured.at(-1)
  if (last === undefined) return 'There is nothing to show yet.'
  const stretch = measured.filter((point) => point.stretch === last.stretch)
  const newest = stretch.slice(0, stretch.findLastIndex((point) => point.signals.length > 0) + 1)
  const [marked, signal] = [newest.at(-1), newest.at(-1)?.signals[0]]
  const few =
    last.provisional && stretch.length > 1
      ? ` Only ${stretch.length} figures so far, so the limits are provisional.`
      : ''
  if (marked === undefined || signal === undefined) return sayQuiet(last, words) + few
  const since = marked === last ? '' : '; what came after is within the usual range'
  return `${saySign(signal, newest, words)}, which is unlikely to be chance${judgements[marked.meaning]}${since}.${few}`
}
