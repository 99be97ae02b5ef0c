import type { DayNumber } from '../checking/day-number.ts'
import { isUnreadable, type RowHead } from '../checking/table.ts'

type Spanning<C extends string> = RowHead & { readonly [K in C]: DayNumber | undefined }

const never = Number.MAX_SAFE_INTEGER

/**
 * The rows that begin before an earlier one of the same child has ended, or while it is open. One may begin on the day
 * on which another ends. `children` are each child's rows, in the order of `start`.
 */
export function* begunTooSoon<S extends string, E extends string, R extends Spanning<S | E>>(
  children: readonly (readonly R[])[],
  start: S,
  end: E,
): Iterable<R> {
  for (const rows of children) {
    let until: number = -never
    for (const row of rows) {
      const from = row[start]
      if (from === undefined) continue
      if (from < until) yield row
      const to = isUnreadable(row, end) ? from : (row[end] ?? never)
      until = Math.max(until, to)
    }
  }
}
