import { type DayNumber, isSameDay } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { findEarliest } from './earliest.ts'
import { isBlank } from './entry.ts'

type Spanning<C extends string> = RowHead & { readonly [K in C]: DayNumber | undefined }

/**
 * What was open at the end of last year's return and does not go on in this year's with the same day of start: the
 * child's first row of this year, or the row of last year where the child has none.
 */
export function* notCarriedOver<
  S extends string,
  E extends string,
  L extends Spanning<S | E>,
  N extends Spanning<S>,
>(last: Table<L>, now: Table<N>, start: S, end: E): Iterable<L | N> {
  for (const open of last) {
    const from: DayNumber | undefined = open[start]
    if (from === undefined || !isBlank(open, end)) continue
    const rows = now.of(open)
    if (!rows.some((row) => isSameDay(row[start], from))) yield findEarliest<S, N>(rows, start) ?? open
  }
}
