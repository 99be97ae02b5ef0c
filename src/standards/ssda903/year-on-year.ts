import type { DayNumber } from '../checking/day-number.ts'
import { isUnreadable, type RowHead, type Table } from '../checking/table.ts'

type Begun = RowHead & { readonly DECOM: DayNumber | undefined }
type Ended = Begun & { readonly DEC: DayNumber | undefined }
type Reasoned = { readonly RNE: string | undefined }

/** Each child's last episode of last year's return, where it was open, by the child's number. */
function openAtTheEnd<L extends Ended>(Episodes_last: Table<L>): ReadonlyMap<number, L> {
  const open = new Map<number, L>()
  for (const episodes of Episodes_last.childrenInOrder('DECOM')) {
    const last = episodes.findLast(({ DECOM }) => DECOM !== undefined)
    if (last !== undefined && last.DEC === undefined && !isUnreadable(last, 'DEC')) open.set(last.child, last)
  }
  return open
}

/** Each child's first episode this year, with the episode that was open at the end of last year's return. */
export function* openAtTheTurn<R extends Begun, L extends Ended>(
  Episodes: Table<R>,
  Episodes_last: Table<L>,
): Iterable<readonly [first: R, last: L]> {
  const open = openAtTheEnd(Episodes_last)
  for (const [first] of Episodes.childrenInOrder('DECOM')) {
    const last = first === undefined ? undefined : open.get(first.child)
    if (first !== undefined && last !== undefined) yield [first, last]
  }
}

/** As far as the reason for the episode is the same in both years, so that it may be taken to be one and the same. */
export function* sameAtTheTurn<R extends Begun & Reasoned, L extends Ended & Reasoned>(
  Episodes: Table<R>,
  Episodes_last: Table<L>,
): Iterable<readonly [first: R, last: L]> {
  for (const both of openAtTheTurn(Episodes, Episodes_last)) if (both[0].RNE === both[1].RNE) yield both
}

/** Distances in miles with one decimal; a tenth more or less is rounding. Blank is the same as blank alone. */
export function sameDistance(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a === b || Math.round(Math.abs(Number(a) - Number(b)) * 10) < 2
}

/** The rows that say in a column what last year's return did not say of the child. To say nothing is to say another thing. */
export function* otherThanLastYear<C extends string, R extends RowHead & { readonly [K in C]: unknown }>(
  table: Table<R>,
  last: Table<RowHead & { readonly [K in C]: unknown }>,
  column: C,
): Iterable<R> {
  for (const row of table) {
    const before = last.of(row)
    if (before.length > 0 && before.every((one) => one[column] !== row[column])) yield row
  }
}
