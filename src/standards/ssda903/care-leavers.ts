import { ageOn, birthday, type DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Leaver = RowHead & {
  readonly IN_TOUCH: string | undefined
  readonly ACTIV: string | undefined
  readonly ACCOM: string | undefined
}
type Episode = RowHead & { readonly DECOM: DayNumber | undefined; readonly DEC: DayNumber | undefined }

/** What the return asks of young people who have left care. */
export const leaverColumns = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const

/**
 * The young people of whom something is said as of care leavers. A file of them without these columns names care leavers
 * and no others.
 */
export function* toldOf<R extends Leaver>(OC3: Table<R>): Iterable<R> {
  const named = !leaverColumns.some((column) => OC3.columns.has(column))
  for (const row of OC3)
    if (named || row.IN_TOUCH !== undefined || row.ACTIV !== undefined || row.ACCOM !== undefined) yield row
}

/** Whether any of these episodes touches the year. An episode without a first day counts as begun. */
export const isLookedAfterIn = (episodes: readonly Episode[], { start, end }: Collection): boolean =>
  episodes.some(
    ({ DECOM, DEC }) => (DECOM === undefined || DECOM <= end) && (DEC === undefined || DEC >= start),
  )

/** The birthday of the year that ends on a day, where it is one of these; undefined where no birth is known. */
export function findTurning(
  ages: readonly number[],
  bornOn: DayNumber | undefined,
  end: DayNumber,
): DayNumber | undefined {
  if (bornOn === undefined) return undefined
  const age = ageOn(bornOn, end)
  return ages.includes(age) ? birthday(bornOn, age) : undefined
}
