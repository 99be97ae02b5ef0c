import type { DayNumber } from '../checking/day-number.ts'

/** A row with the day on which it falls. */
export type Dated<R> = { readonly row: R; readonly on: DayNumber | undefined }

/** A row with its first day and the day after its last. */
export type Lasting<R> = {
  readonly row: R
  readonly from: DayNumber | undefined
  readonly until: DayNumber | undefined
}

/** The first place, of so many in order, from which on something holds. */
function firstPlace(places: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, places]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const never = Number.NEGATIVE_INFINITY

/**
 * Of one child, the rows that fall within others that last, and those others. Rows without a day, or that do not last, are
 * left out. The time it takes grows with the number of rows and not with that of pairs.
 */
export function* within<D, L>(dated: readonly Dated<D>[], lasting: readonly Lasting<L>[]): Generator<D | L> {
  if (dated.length === 0 || lasting.length === 0) return
  const days = dated.map(({ on }) => on ?? never).sort((a, b) => a - b)
  const begun = lasting
    .map(({ from, until }) => ({ from: from ?? Number.POSITIVE_INFINITY, until: until ?? never }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let latest = never
  const lastUntil = begun.map(({ until }) => {
    latest = Math.max(latest, until)
    return latest
  })
  for (const { row, on } of dated) {
    if (on === undefined) continue
    const before = firstPlace(begun.length, (place) => (begun[place]?.from ?? never) > on)
    if ((lastUntil[before - 1] ?? never) > on) yield row
  }
  for (const { row, from, until } of lasting) {
    if (from === undefined || until === undefined) continue
    const next = days[firstPlace(days.length, (place) => (days[place] ?? never) >= from)]
    if (next !== undefined && next < until) yield row
  }
}
