import type { DayNumber } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Begun = RowHead & { readonly DECOM: DayNumber | undefined }

/** Each child's first episode this year, with the child's last episode of last year's return. */
export function* firstAgainstLast<R extends Begun, L extends Begun>(
  Episodes: Table<R>,
  Episodes_last: Table<L>,
): Iterable<readonly [first: R, last: L]> {
  const lasts = new Map<number, L>()
  for (const episodes of Episodes_last.childrenInOrder('DECOM')) {
    const last = episodes.findLast(({ DECOM }) => DECOM !== undefined)
    if (last !== undefined) lasts.set(last.child, last)
  }
  for (const [first] of Episodes.childrenInOrder('DECOM')) {
    const last = first === undefined ? undefined : lasts.get(first.child)
    if (first !== undefined && last !== undefined) yield [first, last]
  }
}
