import type { Day } from '../../plain/day.ts'
import { findSignals, makingDataCount, type Placed, type Signal, type SignalRules } from './signals.ts'

/** One figure for one period. `value` is null where there was nothing to measure: it is shown as a gap, not as nought. */
export type Reading = { readonly on: Day; readonly value: number | null }

/** How many of how many, for one period. */
export type Share = { readonly on: Day; readonly met: number; readonly of: number }

/** Which way is good for children; `neither` where a change is worth knowing but not better or worse. */
export type Better = 'higher' | 'lower' | 'neither'

export type SpcChoice = {
  readonly better: Better
  readonly rules: SignalRules
  /** Leave moving ranges above 3.267 times their mean out of the limits, so that one odd month does not hide others. */
  readonly screen: boolean
  /** Fix centre and limits from the first so many measured points of each stretch; null uses them all. */
  readonly fixAfter: number | null
  /** A new stretch, with its own centre and limits, begins on each of these days. A person decides that, and says why. */
  readonly rebaseOn: readonly Day[]
}

/** Making Data Count as NHSRplotthedots applies it: all points, large moving ranges screened, no new stretch. */
export const usualChoice: SpcChoice = {
  better: 'neither',
  rules: makingDataCount,
  screen: true,
  fixAfter: null,
  rebaseOn: [],
}

/** What the weightiest sign at a point means: `higher` and `lower` where neither is better. */
export type Meaning = 'usual' | 'better' | 'worse' | 'higher' | 'lower'

export type SpcPoint = {
  readonly on: Day
  readonly value: number | null
  /** 0 for the first stretch, 1 after the first new baseline, and so on. */
  readonly stretch: number
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly signals: readonly Signal[]
  readonly meaning: Meaning
  /** Fewer than 13 measured points in this stretch: its limits are provisional. */
  readonly provisional: boolean
}

/** Shewhart's constants for moving ranges of two: 3 / 1.128, and the upper limit of the range itself. */
const rangesToLimits = 2.66
const screenAbove = 3.267
/** NHS England, Making Data Count: limits from fewer points than this are to be read with care. */
const firmFrom = 13

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

type Limits = Omit<Placed, 'value'>
type Measured = { readonly on: Day; readonly value: number }

function meanMovingRange(values: readonly number[], screen: boolean): number | null {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  if (ranges.length === 0) return null
  const mean = meanOf(ranges)
  // Where nothing ever moves every range is nought and none is left out: the limits are the centre line.
  const kept = screen && mean > 0 ? ranges.filter((range) => range < screenAbove * mean) : ranges
  return meanOf(kept)
}

function xmrLimits(values: readonly number[], choice: SpcChoice): Limits {
  const basis = values.slice(0, choice.fixAfter ?? values.length)
  const centre = meanOf(basis)
  const range = meanMovingRange(basis, choice.screen)
  if (range === null) return { centre, lower: null, upper: null }
  return { centre, lower: centre - rangesToLimits * range, upper: centre + rangesToLimits * range }
}

function meaningOf(signal: Signal | undefined, better: Better): Meaning {
  if (signal === undefined) return 'usual'
  if (better === 'neither') return signal.towards === 'high' ? 'higher' : 'lower'
  return (signal.towards === 'high') === (better === 'higher') ? 'better' : 'worse'
}

type Stretch<T> = { readonly number: number; readonly rows: readonly T[] }

function stretchesOf<T extends { readonly on: Day }>(
  rows: readonly T[],
  rebaseOn: readonly Day[],
): Stretch<T>[] {
  const inOrder = rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const starts = rebaseOn.toSorted()
  const numberOf = (row: T) => starts.filter((start) => start <= row.on).length
  return [...Map.groupBy(inOrder, numberOf)].map(([number, of]) => ({ number, rows: of }))
}

/** Puts the points of one stretch together; `limits` answers for the nth measured point. */
function chartStretch(
  stretch: Stretch<Reading>,
  limits: readonly Limits[],
  choice: SpcChoice,
): readonly SpcPoint[] {
  const measured = stretch.rows.filter((row): row is Measured => row.value !== null)
  const placed = measured.flatMap((row, at): Placed[] => {
    const own = limits[at]
    return own === undefined ? [] : [{ value: row.value, ...own }]
  })
  const found = findSignals(placed, choice.rules)
  let at = -1
  return stretch.rows.map((row) => {
    if (row.value !== null) at += 1
    const own = limits[Math.max(at, 0)] ?? { centre: null, lower: null, upper: null }
    const signals = row.value === null ? [] : (found[at] ?? [])
    const { centre, lower, upper } = own
    const meaning = meaningOf(signals[0], choice.better)
    const provisional = measured.length < firmFrom
    return {
      on: row.on,
      value: row.value,
      stretch: stretch.number,
      centre,
      lower,
      upper,
      signals,
      meaning,
      provisional,
    }
  })
}

function refuseOddNumbers(rows: readonly { readonly on: Day }[], numbers: readonly (number | null)[]): void {
  const odd = numbers.findIndex((number) => number !== null && !Number.isFinite(number))
  if (odd !== -1) throw new RangeError(`The figure for ${rows[odd]?.on} is not a number.`)
}

/**
 * An XmR chart (individual values and moving ranges): a centre line at the mean and limits 2.66 mean moving ranges
 * either side, for each stretch, with the signs that are more than chance. Readings may come in any order; points come
 * back in order of time, one for each reading. One reading alone has a centre and no limits. The limits are those of
 * the arithmetic and may lie below nought or above 100%. Throws a RangeError where a value is not a finite number or
 * `fixAfter` is not a whole number of 2 or more.
 * Source: Shewhart's constants as used by NHS England, Making Data Count; compared with NHSRplotthedots 0.2.2.
 */
export function xmrChart(readings: readonly Reading[], choice: SpcChoice): readonly SpcPoint[] {
  refuseOddNumbers(
    readings,
    readings.map((reading) => reading.value),
  )
  if (choice.fixAfter !== null && !(Number.isInteger(choice.fixAfter) && choice.fixAfter >= 2))
    throw new RangeError('Limits are fixed from a whole number of points, 2 or more.')
  return stretchesOf(readings, choice.rebaseOn).flatMap((stretch) => {
    const values = stretch.rows.flatMap((row) => (row.value === null ? [] : [row.value]))
    const limits = xmrLimits(values, choice)
    return chartStretch(
      stretch,
      values.map(() => limits),
      choice,
    )
  })
}

/**
 * A P chart: the share met each period with limits three standard errors either side of the overall share, so that a
 * month with few children has wide limits. For shares of small, changing numbers, where an XmR chart misleads. Values
 * are between 0 and 1; a period of nobody is a gap; limits stay within 0 and 1. `screen` does not apply.
 * Throws a RangeError where the numbers are not whole, or more were met than there are.
 * Source: Shewhart's limits for proportions, as in Provost and Murray, The Health Care Data Guide (2011), chapter 5.
 */
export function pChart(shares: readonly Share[], choice: SpcChoice): readonly SpcPoint[] {
  for (const share of shares)
    if (
      !(Number.isInteger(share.met) && Number.isInteger(share.of) && share.met >= 0 && share.met <= share.of)
    )
      throw new RangeError(`${share.met} of ${share.of} on ${share.on} is not a share of children.`)
  return stretchesOf(shares, choice.rebaseOn).flatMap((stretch) => {
    const counted = stretch.rows.filter((share) => share.of > 0)
    const basis = counted.slice(0, choice.fixAfter ?? counted.length)
    const total = basis.reduce((sum, share) => sum + share.of, 0)
    const centre = basis.reduce((sum, share) => sum + share.met, 0) / total
    const limits = counted.map((share): Limits => {
      const reach = 3 * Math.sqrt((centre * (1 - centre)) / share.of)
      return { centre, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) }
    })
    const rows = stretch.rows.map(({ on, met, of }) => ({ on, value: of === 0 ? null : met / of }))
    return chartStretch({ number: stretch.number, rows }, limits, choice)
  })
}

/** Whether a target will be met if nothing changes, judged by the limits of the last stretch. */
export type Capability = 'always' | 'sometimes' | 'never' | 'cannot tell'

/** `cannot tell` where there are no limits, or where neither direction is better. */
export function capabilityOf(points: readonly SpcPoint[], target: number, better: Better): Capability {
  const last = points.at(-1)
  if (last === undefined || last.lower === null || last.upper === null || better === 'neither')
    return 'cannot tell'
  if (last.lower > target) return better === 'higher' ? 'always' : 'never'
  if (last.upper < target) return better === 'higher' ? 'never' : 'always'
  return 'sometimes'
}
