import { type Day, sayMonth } from '../../plain/day.ts'
import { shareWords } from '../performance/figure.ts'
import {
  namedPeriods,
  narrow,
  type Placing,
  pathsByStretch,
  pathThrough,
  placingOf,
  type Size,
  wide,
} from '../performance/plot.ts'
import { markPath } from '../performance/shapes.ts'
import type { Meaning, SpcPoint } from '../performance/spc.ts'
import type { PaperChart } from './paper.ts'

/** A line of a drawing, as SVG and PDF both take it. */
export type Stroke = {
  readonly path: string
  readonly colour: string
  readonly width: number
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number]
}

export type Mark = {
  readonly path: string
  readonly x: number
  readonly y: number
  readonly fill: string
}

export type Label = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly at: 'middle' | 'end'
}

/** A chart as lines, marks and words with their places: what the page and the PDF both draw. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly strokes: readonly Stroke[]
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
}

/** A published file has no stylesheet of the house beside it. Each keeps 3 to 1 against white, and no meaning rests on it alone. */
export const ink = '#16223a'
const colours = { grid: '#b9bfca', soft: '#4a5163', centre: '#96690b' }
const fills: Readonly<Record<Meaning, string>> = {
  usual: ink,
  better: '#e6b84c',
  higher: '#e6b84c',
  lower: '#e6b84c',
  worse: '#ca3535',
}

/** For a desk and for paper, and for a phone. The lines are named under the drawing, so nothing stands to its right. */
export const sizes: { readonly wide: Size; readonly narrow: Size } = {
  wide: { ...wide, right: 24 },
  narrow: { ...narrow, right: 24 },
}

const shortMonth = (on: Day): string => `${sayMonth(on).trim().slice(0, 3)} ${on.slice(2, 4)}`

/** Draws a chart in a size. A month that is not shown is a gap in the line and a dotted upright line in its place. */
export function drawingOf({ points }: Pick<PaperChart, 'points'>, size: Size): Drawing {
  const placing = placingOf(points, shareWords, null, size)
  return {
    width: size.width,
    height: size.height,
    strokes: [...gridOf(placing, size), ...gapsOf(points, placing, size), ...linesOf(points, placing)],
    marks: points.flatMap(({ value, meaning }, at) =>
      value === null
        ? []
        : [{ path: markPath(meaning), x: placing.x(at), y: placing.y(value), fill: fills[meaning] }],
    ),
    labels: labelsOf(points, placing, size),
  }
}

const gridOf = ({ ticks, y }: Placing, { left, right, width }: Size): readonly Stroke[] =>
  ticks.map((tick) => ({
    path: `M${left},${y(tick)}L${width - right},${y(tick)}`,
    colour: colours.grid,
    width: 1,
  }))

const gapsOf = (
  points: readonly SpcPoint[],
  { x }: Placing,
  { top, bottom, height }: Size,
): readonly Stroke[] =>
  points.flatMap(({ value }, at) =>
    value === null
      ? [
          {
            path: `M${x(at)},${top}L${x(at)},${height - bottom}`,
            colour: colours.soft,
            width: 1.5,
            dash: [2, 4] as const,
          },
        ]
      : [],
  )

function linesOf(points: readonly SpcPoint[], placing: Placing): readonly Stroke[] {
  const stretches = (read: (point: SpcPoint) => number | null) => pathsByStretch(points, placing, read)
  const limits = [...stretches(({ upper }) => upper), ...stretches(({ lower }) => lower)]
  return [
    ...limits.map((path) => ({ path, colour: colours.soft, width: 1.25, dash: [5, 4] as const })),
    ...stretches(({ centre }) => centre).map((path) => ({ path, colour: colours.centre, width: 2 })),
    { path: pathThrough(points, placing, ({ value }) => value), colour: ink, width: 1.5 },
  ]
}

function labelsOf(points: readonly SpcPoint[], { ticks, x, y }: Placing, size: Size): readonly Label[] {
  const months = namedPeriods(points.length, size.names).flatMap((at): readonly Label[] => {
    const on = points[at]?.on
    const place = { x: x(at), y: size.height - size.bottom + 22, at: 'middle' } as const
    return on === undefined ? [] : [{ words: shortMonth(on), ...place }]
  })
  const shares = ticks.map(
    (tick): Label => ({ words: shareWords.say(tick), x: size.left - 7, y: y(tick) + 4, at: 'end' }),
  )
  return [...shares, ...months]
}

/** What the lines mean, for under the drawing. */
export const sayKey = ({ gaps }: PaperChart): string =>
  `Gold line: the centre. Dashed lines: the usual range.${gaps === undefined ? '' : ` Dotted upright lines: months not shown. ${gaps}`}`
