import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type FigureWords, withinBounds } from './say-signals.ts'
import type { SpcPoint } from './spc.ts'

/** The size of a drawing and the room round its plot, in the units of its own view box. */
export type Size = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** How many periods can have their names under them. */
  readonly names: number
}

export const wide: Size = {
  name: 'wide',
  width: 760,
  height: 320,
  left: 52,
  right: 118,
  top: 14,
  bottom: 34,
  names: 9,
}

export const narrow: Size = {
  name: 'narrow',
  width: 340,
  height: 250,
  left: 44,
  right: 14,
  top: 12,
  bottom: 32,
  names: 4,
}

export type Placing = {
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

const valuesOf = (points: readonly SpcPoint[], target: number | null): readonly number[] =>
  [target, ...points.flatMap((point) => [point.value, point.centre, point.lower, point.upper])].filter(
    (value) => value !== null,
  )

/** Room above and below the values; where they are all but the same, room enough for an axis round them. */
function marginOf(least: number, most: number): number {
  const size = Math.max(Math.abs(least), Math.abs(most))
  if (most - least > 1e-9 * Math.max(1, size)) return (most - least) * 0.08
  return size > 1e-6 ? size * 0.1 : 1
}

/** Where values and periods stand in a drawing. A scale of shares never runs beyond what is possible. */
export function placingOf(
  points: readonly SpcPoint[],
  words: FigureWords,
  target: number | null,
  size: Size,
): Placing {
  const values = valuesOf(points, target).map((value) => withinBounds(value, words))
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
  const margin = marginOf(least, most)
  const y = scaleLinear()
    .domain([withinBounds(least - margin, words), withinBounds(most + margin, words)])
    .nice(5)
    .range([size.height - size.bottom, size.top])
  const step = (size.width - size.left - size.right) / Math.max(points.length - 1, 1)
  return {
    x: (at) => size.left + at * step,
    y: (value) => y(withinBounds(value, words)),
    ticks: y.ticks(5),
  }
}

/** A line through what a function reads from each point, broken where there is nothing to read. */
export function pathThrough(
  points: readonly SpcPoint[],
  placing: Placing,
  read: (point: SpcPoint) => number | null,
): string {
  const through = line<SpcPoint>()
    .defined((point) => read(point) !== null)
    .x((_, at) => placing.x(at))
    .y((point) => placing.y(read(point) ?? 0))
  return through(points.slice()) ?? ''
}

/** The same for lines that hold for a stretch: each stretch apart, so that a new baseline is seen as a step. */
export function pathsByStretch(
  points: readonly SpcPoint[],
  placing: Placing,
  read: (point: SpcPoint) => number | null,
): readonly string[] {
  const stretches = [...new Set(points.map((point) => point.stretch))]
  return stretches.map((stretch) =>
    pathThrough(points, placing, (point) => (point.stretch === stretch ? read(point) : null)),
  )
}

/** Which periods are named under the axis: the newest always, the others at even distances before it. */
export function namedPeriods(count: number, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % every === 0)
}

/** Moves labels apart so that none lies over another; each keeps as near to its own height as it can. */
export function spreadOut(heights: readonly number[], apart: number, lowest: number): readonly number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height)
  const placed: number[] = []
  for (const { height } of order) placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + apart))
  const over = Math.max(0, (placed.at(-1) ?? 0) - lowest)
  const result = heights.map(() => 0)
  order.forEach(({ at }, place) => {
    result[at] = (placed[place] ?? 0) - over
  })
  return result
}
