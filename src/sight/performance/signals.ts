/**
 * What counts as a sign that something has changed. `run` is how many points in a row on one side of the centre line,
 * `trend` how many points in a row that each rise, or each fall.
 */
export type SignalRules = { readonly name: string; readonly run: number; readonly trend: number }

/**
 * NHS England, Making Data Count: seven on one side, seven rising or falling (six steps). The choice that
 * NHSRplotthedots 0.2.2 (29 September 2025) makes too, and the one that English public services know best.
 */
export const makingDataCount: SignalRules = { name: 'NHS England, Making Data Count', run: 7, trend: 7 }

/** Provost and Murray, The Health Care Data Guide (2011; second edition 2022): eight on one side, six rising or falling. */
export const healthCareDataGuide: SignalRules = {
  name: 'Provost and Murray, The Health Care Data Guide',
  run: 8,
  trend: 6,
}

/**
 * One sign at one point. `outside`: beyond a limit. `trend`: part of a steady rise (`high`) or fall (`low`).
 * `two in three`: two of three neighbours on one side lie in the outer third there, and this is one of them.
 * `run`: part of a run on one side of the centre line.
 */
export type Signal = {
  readonly kind: 'outside' | 'trend' | 'two in three' | 'run'
  readonly towards: 'high' | 'low'
}

/** A measured value beside the centre line and limits that hold for it; limits are null where there are none. */
export type Placed = {
  readonly value: number
  readonly centre: number
  readonly lower: number | null
  readonly upper: number | null
}

/** The same arithmetic in another order moves the last digits; a value this near a line lies on it. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const above = (value: number, line: number): boolean => value > line && !near(value, line)
const sideOf = (value: number, line: number): -1 | 0 | 1 =>
  above(value, line) ? 1 : above(line, value) ? -1 : 0

/** 1 beyond the upper limit, -1 beyond the lower. */
function outside(point: Placed): -1 | 0 | 1 {
  if (point.upper !== null && above(point.value, point.upper)) return 1
  return point.lower !== null && above(point.lower, point.value) ? -1 : 0
}

/** In the outer third between centre and limit, without being beyond the limit: 1 high, -1 low. */
function outerThird(point: Placed): -1 | 0 | 1 {
  if (outside(point) !== 0) return 0
  const third = (limit: number) => point.centre + ((limit - point.centre) * 2) / 3
  if (point.upper !== null && above(point.value, third(point.upper))) return 1
  return point.lower !== null && above(third(point.lower), point.value) ? -1 : 0
}

/** Marks every point of every window of this length in which all the marks are the same and not 0. */
function wholeWindows(marks: readonly number[], length: number, reach: number): number[] {
  const found = marks.map(() => 0)
  for (let end = length - 1; end < marks.length; end += 1) {
    const window = marks.slice(end - length + 1, end + 1)
    const first = window[0] ?? 0
    if (first !== 0 && window.every((mark) => mark === first))
      found.fill(first, end - length + 1 - reach, end + 1)
  }
  return found
}

/** A trend of n points is n-1 steps the same way; the point before the first step belongs to it. */
function trends(values: readonly number[], length: number): number[] {
  const steps = values.slice(1).map((value, at) => sideOf(value, values[at] ?? value))
  return wholeWindows([0, ...steps], length - 1, 1)
}

/**
 * Three neighbours on one side of the centre, two of them or more in the outer third. A point beyond the limit is a
 * sign by itself and is not counted here.
 */
function twosInThree(sides: readonly number[], thirds: readonly number[]): number[] {
  const found = sides.map(() => 0)
  for (let end = 2; end < sides.length; end += 1) {
    const three = [end - 2, end - 1, end]
    const side = sides[end] ?? 0
    const far = three.filter((at) => thirds[at] === side)
    if (side !== 0 && far.length >= 2 && three.every((at) => sides[at] === side))
      for (const at of far) found[at] = side
  }
  return found
}

/**
 * The signs at each point of one stretch of a chart, points in order of time. Each list stands in order of weight:
 * outside, trend, two in three, run: the first is the one to speak of.
 */
export function findSignals(points: readonly Placed[], rules: SignalRules): readonly (readonly Signal[])[] {
  const sides = points.map((point) => sideOf(point.value, point.centre))
  const marks: readonly (readonly [Signal['kind'], readonly number[]])[] = [
    ['outside', points.map(outside)],
    [
      'trend',
      trends(
        points.map((point) => point.value),
        rules.trend,
      ),
    ],
    ['two in three', twosInThree(sides, points.map(outerThird))],
    ['run', wholeWindows(sides, rules.run, 0)],
  ]
  return points.map((_, at) =>
    marks.flatMap(([kind, found]): Signal[] => {
      const side = found[at] ?? 0
      return side === 0 ? [] : [{ kind, towards: side > 0 ? 'high' : 'low' }]
    }),
  )
}
