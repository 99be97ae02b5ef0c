/** A total and the parts that make it up, each by the name of its cell. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/** A count that a reader does not know: the least that they know it to be, and what it is in truth. */
export type Unknown = { readonly least: number; readonly truth: number }

/** One way in which everything unknown could be, agreeing with every figure that is shown. */
export type Whole = ReadonlyMap<string, number>

type Span = { readonly least: number; readonly most: number }
type Spans = ReadonlyMap<string, Span>

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
  const most = 2 * Math.max(20, supposed.value, ...[...unknown.values()].map(({ truth }) => truth))
  const spans = new Map<string, Span>()
  for (const [cell, count] of shown) spans.set(cell, { least: count, most: count })
  for (const [cell, { least }] of unknown) spans.set(cell, { least, most })
  spans.set(supposed.cell, { least: supposed.value, most: supposed.value })
  const found = search(spans, { unknown, sums, guesses: { left: mostGuesses } })
  return found && new Map([...found].map(([cell, { least }]) => [cell, least]))
}

type Searching = {
  readonly unknown: ReadonlyMap<string, Unknown>
  readonly sums: readonly Sum[]
  readonly guesses: { left: number }
}

function search(spans: Spans, searching: Searching): Spans | undefined {
  const narrowed = narrow(spans, searching.sums)
  if (narrowed === undefined) return undefined
  const open = tightest(narrowed)
  if (open === undefined) return narrowed
  const [cell, span] = open
  for (const value of nearest(span, searching.unknown.get(cell)?.truth ?? span.least)) {
    searching.guesses.left -= 1
    if (searching.guesses.left < 0) return undefined
    const found = search(new Map(narrowed).set(cell, { least: value, most: value }), searching)
    if (found !== undefined) return found
  }
  return undefined
}

/** The cell that is not settled and has the fewest values left. */
function tightest(spans: Spans): readonly [string, Span] | undefined {
  let found: readonly [string, Span] | undefined
  for (const one of spans) {
    const [, { least, most }] = one
    if (least < most && (found === undefined || most - least < found[1].most - found[1].least)) found = one
  }
  return found
}

/** Values of a span, those near the truth first. */
function nearest({ least, most }: Span, truth: number): readonly number[] {
  const start = Math.min(most, Math.max(least, truth))
  const values = [start]
  for (let step = 1; values.length < mostValues && step <= most - least; step += 1)
    values.push(...[start - step, start + step].filter((value) => value >= least && value <= most))
  return values
}

/** Draws the spans together until no sum says any more. Nothing where a sum cannot be met. */
function narrow(spans: Spans, sums: readonly Sum[]): Spans | undefined {
  const now = new Map(spans)
  const draw = (cell: string, least: number, most: number): 'same' | 'closer' | 'empty' => {
    const span = spanOf(now, cell)
    const next = { least: Math.max(span.least, least), most: Math.min(span.most, most) }
    if (next.least > next.most) return 'empty'
    if (next.least === span.least && next.most === span.most) return 'same'
    now.set(cell, next)
    return 'closer'
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of sums)
      for (const [cell, least, most] of saysOf(sum, now)) {
        const drawn = draw(cell, least, most)
        if (drawn === 'empty') return undefined
        changed ||= drawn === 'closer'
      }
  }
  return now
}

function spanOf(spans: Spans, cell: string): Span {
  const span = spans.get(cell)
  if (span === undefined) throw new Error('A sum names a cell that is not there')
  return span
}

/** What one sum says of its total and of each part: the cell, the least and the most that it can be. */
function* saysOf({ total, parts }: Sum, spans: Spans): Generator<readonly [string, number, number]> {
  const of = parts.map((part) => spanOf(spans, part))
  const least = of.reduce((so, one) => so + one.least, 0)
  const most = of.reduce((so, one) => so + one.most, 0)
  yield [total, least, most]
  const whole = spanOf(spans, total)
  for (const [at, part] of parts.entries()) {
    const own = of[at] ?? whole
    yield [part, whole.least - (most - own.most), whole.most - (least - own.least)]
  }
}
