/** A total and the parts that make it up, each by the name of its cell. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/** A count that a reader does not know: the least that they know it to be, and what it is in truth. */
export type Unknown = { readonly least: number; readonly truth: number }

/** One way in which everything unknown could be, agreeing with every figure that is shown. */
export type Whole = ReadonlyMap<string, number>

/** How often the search may guess, and how many values it tries for one cell, before it gives up. */
const mostGuesses = 1_500
const mostValues = 9

/**
 * Looks for one way in which all unknown cells could be, if one of them were this value. `shown` are the counts that stand
 * in print. What it finds is sure to agree with everything shown; where it finds nothing, there may still be a way: whoever
 * hides figures must then hide one more. Values near the truth are tried first, for there most ways lie.
 */
export function findWhole(
  shown: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<string, Unknown>,
  sums: readonly Sum[],
  supposed: { readonly cell: string; readonly value: number },
): Whole | undefined {
  const names = [...new Set([...shown.keys(), ...unknown.keys(), supposed.cell])]
  const most = 2 * Math.max(20, supposed.value, ...[...unknown.values()].map(({ truth }) => truth))
  const spans: Spans = { least: [], most: [] }
  for (const name of names) {
    const known = name === supposed.cell ? supposed.value : shown.get(name)
    spans.least.push(known ?? unknown.get(name)?.least ?? 0)
    spans.most.push(known ?? most)
  }
  const searching = searchingFor(names, unknown, sums)
  const found = search(spans, searching.sums, searching)
  return found && new Map(names.map((name, at) => [name, found.least[at] ?? 0]))
}

/** The least and the most that each cell can be, by the place of the cell. Lists of numbers, for the search is long. */
type Spans = { readonly least: number[]; readonly most: number[] }

/** A sum whose cells are told by their places. */
type PlacedSum = { readonly total: number; readonly parts: readonly number[] }

type Searching = {
  readonly sums: readonly PlacedSum[]
  /** The sums in which each cell stands, by the place of the cell. */
  readonly around: readonly (readonly PlacedSum[])[]
  /** What each cell is in truth, where it is unknown. */
  readonly truths: readonly (number | undefined)[]
  readonly guesses: { left: number }
}

function searchingFor(
  names: readonly string[],
  unknown: ReadonlyMap<string, Unknown>,
  sums: readonly Sum[],
): Searching {
  const places = new Map(names.map((name, at) => [name, at]))
  const placeOf = (name: string): number => {
    const at = places.get(name)
    if (at === undefined) throw new Error('A sum names a cell that is not there')
    return at
  }
  const placed = sums.map(({ total, parts }) => ({ total: placeOf(total), parts: parts.map(placeOf) }))
  const around: PlacedSum[][] = names.map(() => [])
  for (const sum of placed) for (const cell of [sum.total, ...sum.parts]) around[cell]?.push(sum)
  return {
    sums: placed,
    around,
    truths: names.map((name) => unknown.get(name)?.truth),
    guesses: { left: mostGuesses },
  }
}

/** Draws these spans together, beginning with the sums that may say something new, and guesses where that is not enough. */
function search(spans: Spans, fresh: readonly PlacedSum[], searching: Searching): Spans | undefined {
  if (!narrow(spans, fresh, searching)) return undefined
  const cell = tightest(spans)
  if (cell === undefined) return spans
  const [least, most] = [spans.least[cell] ?? 0, spans.most[cell] ?? 0]
  for (const value of nearest(least, most, searching.truths[cell] ?? least)) {
    searching.guesses.left -= 1
    if (searching.guesses.left < 0) return undefined
    const next = { least: [...spans.least], most: [...spans.most] }
    next.least[cell] = value
    next.most[cell] = value
    const found = search(next, searching.around[cell] ?? [], searching)
    if (found !== undefined) return found
  }
  return undefined
}

/** The cell that is not settled and has the fewest values left. */
function tightest({ least, most }: Spans): number | undefined {
  let [found, fewest]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const [cell, low] of least.entries()) {
    const left = (most[cell] ?? 0) - low
    if (left > 0 && left < fewest) [found, fewest] = [cell, left]
  }
  return found
}

/** Values of a span, those near the truth first. */
function nearest(least: number, most: number, truth: number): readonly number[] {
  const start = Math.min(most, Math.max(least, truth))
  const values = [start]
  for (let step = 1; values.length < mostValues && step <= most - least; step += 1)
    values.push(...[start - step, start + step].filter((value) => value >= least && value <= most))
  return values
}

/**
 * Draws the spans together until no sum says any more: a sum is asked again where one of its cells has changed. In which
 * order they are asked makes no difference. Says no where a sum cannot be met.
 */
function narrow(spans: Spans, fresh: readonly PlacedSum[], { around }: Searching): boolean {
  const waiting = new Set(fresh)
  const draw = (cell: number, least: number, most: number): boolean => {
    const [low, high] = [spans.least[cell] ?? 0, spans.most[cell] ?? 0]
    if (least <= low && most >= high) return true
    spans.least[cell] = Math.max(low, least)
    spans.most[cell] = Math.min(high, most)
    for (const sum of around[cell] ?? []) waiting.add(sum)
    return (spans.least[cell] ?? 0) <= (spans.most[cell] ?? 0)
  }
  for (const sum of waiting) {
    waiting.delete(sum)
    if (!meets(sum, spans, draw)) return false
  }
  return true
}

/** What one sum says of its total and of each part: the least and the most that it can be. */
function meets(
  { total, parts }: PlacedSum,
  { least: lows, most: highs }: Spans,
  draw: (cell: number, least: number, most: number) => boolean,
): boolean {
  let [least, most] = [0, 0]
  for (const part of parts) {
    least += lows[part] ?? 0
    most += highs[part] ?? 0
  }
  if (!draw(total, least, most)) return false
  const [low, high] = [lows[total] ?? 0, highs[total] ?? 0]
  return parts.every((part) => {
    const [others, othersMost] = [least - (lows[part] ?? 0), most - (highs[part] ?? 0)]
    return draw(part, low - othersMost, high - others)
  })
}
