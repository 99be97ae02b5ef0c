import { aDayNumber, type DayNumber } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { findDayInPart } from './day-in-part.ts'

type Worked = RowHead & { readonly SW_DECOM: DayNumber | undefined }

/** Social workers have been part of the return since the year 2023 to 2024; a reason is asked from its first day on. */
export const reasonsAskedFrom = aDayNumber('2023-04-01')

/** The rows in which something stands where a day was asked that is none, not even one known in part (zz/05/2025). */
export function* notEvenInPart<C extends 'SW_DECOM' | 'SW_DEC'>(
  table: Table<RowHead>,
  column: C,
): Iterable<RowHead> {
  for (const row of table) {
    const text = row.unreadable?.[column]
    if (text !== undefined && findDayInPart(text) === undefined) yield row
  }
}

/** Each child's social worker episodes whose first day is known, in their order. */
export function* inOrder<R extends Worked>(SWEpisodes: Table<R>): Iterable<readonly R[]> {
  for (const episodes of SWEpisodes.childrenInOrder('SW_DECOM')) {
    const begun = episodes.at(-1)?.SW_DECOM === undefined ? episodes.filter(isBegun) : episodes
    if (begun.length > 0) yield begun
  }
}

const isBegun = ({ SW_DECOM }: Worked) => SW_DECOM !== undefined

/** Whether a social worker episode holds on the last day of the year. One whose end cannot be read may. */
export const isOpenOn = (
  end: DayNumber,
  episode: Worked & { readonly SW_DEC: DayNumber | undefined },
): boolean =>
  episode.SW_DECOM !== undefined &&
  episode.SW_DECOM <= end &&
  (episode.SW_DEC === undefined || episode.SW_DEC >= end)
