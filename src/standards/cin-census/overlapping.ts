import type { DayNumber } from '../checking/day-number.ts'

/** A row whose time another row of the same child shares. */
export type Overlapping<R> = {
  readonly row: R
  /** Another begins while this one lasts. */
  readonly runsOn: boolean
  /** This one begins while another lasts. */
  readonly beginsWithin: boolean
}

type Lasting<R> = {
  readonly begins: (row: R) => DayNumber | undefined
  /** The last day; undefined for a row that does not last, and in whose time nothing else can begin. */
  readonly ends: (row: R) => DayNumber | undefined
  /** Whether one that begins on another's last day shares its time. */
  readonly lastDay: 'shared' | 'free'
}

type Timed<R> = { readonly row: R; readonly begins: DayNumber; readonly ends: number }

const never = Number.NEGATIVE_INFINITY

/** For each row the latest end of the rows before it, and of those after it that begin on the same day. */
function latestEnds<R>(timed: readonly Timed<R>[]): readonly number[] {
  const latest: number[] = []
  let before = never
  for (const { ends } of timed) {
    latest.push(before)
    before = Math.max(before, ends)
  }
  let after = never
  for (const [n, one] of [...timed.entries()].reverse()) {
    const next = timed[n + 1]
    after = next?.begins === one.begins ? Math.max(after, next.ends) : never
    latest[n] = Math.max(latest[n] ?? never, after)
  }
  return latest
}

/** When the next of the others begins: on the same day, or later. */
const nextBeginning = <R>(timed: readonly Timed<R>[], n: number, begins: DayNumber): number =>
  timed[n - 1]?.begins === begins ? begins : (timed[n + 1]?.begins ?? Number.POSITIVE_INFINITY)

/**
 * The rows of one child that overlap, out of rows in the order in which they begin. Two that begin on the same day each
 * begin within the other. Rows without a beginning are left out. Takes one pass, however many rows a child has.
 */
export function* overlapping<R>(
  inOrder: readonly R[],
  { begins, ends, lastDay }: Lasting<R>,
): Generator<Overlapping<R>> {
  if (inOrder.length < 2) return
  const timed = inOrder.flatMap((row): Timed<R>[] => {
    const on = begins(row)
    return on === undefined ? [] : [{ row, begins: on, ends: ends(row) ?? never }]
  })
  const meets =
    lastDay === 'shared' ? (day: number, end: number) => day <= end : (day: number, end: number) => day < end
  const latest = latestEnds(timed)
  for (const [n, one] of timed.entries()) {
    const runsOn = meets(nextBeginning(timed, n, one.begins), one.ends)
    const beginsWithin = meets(one.begins, latest[n] ?? never)
    if (runsOn || beginsWithin) yield { row: one.row, runsOn, beginsWithin }
  }
}
