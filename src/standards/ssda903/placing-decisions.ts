import { type DayNumber, isAfter } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { isFilled } from './entry.ts'

/** A decision of the authority that a child should be placed for adoption. */
type Decision = RowHead & { readonly DATE_PLACED: DayNumber | undefined }
type Begun = RowHead & { readonly DECOM: DayNumber | undefined }

/** Whether the table has a dated decision about the child whom a row concerns. */
export const hasDecision = (row: RowHead, PlacedAdoption: Table<Decision>): boolean =>
  PlacedAdoption.of(row).some((decision) => isFilled(decision, 'DATE_PLACED'))

/** The decisions about the child whom an episode concerns, where all of them came after it had begun; else none. */
export function decisionsAllAfter<D extends Decision>(
  episode: Begun,
  PlacedAdoption: Table<D>,
): readonly D[] {
  const dated = PlacedAdoption.of(episode).filter(({ DATE_PLACED }) => DATE_PLACED !== undefined)
  return dated.every(({ DATE_PLACED }) => isAfter(DATE_PLACED, episode.DECOM)) ? dated : []
}
