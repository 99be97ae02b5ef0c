import { type DayNumber, isBefore } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { findBirthday } from './born.ts'

type Placed = RowHead & { readonly DECOM: DayNumber | undefined; readonly PLACE: string | undefined }
type Stay = Placed & { readonly DEC: DayNumber | undefined }
type Born = RowHead & { readonly DOB: DayNumber | undefined }

/** Episodes in a type of placement that began before the child reached an age. */
export function* placedBefore(
  age: number,
  place: string,
  Episodes: Iterable<Placed>,
  Header: Table<Born>,
): Iterable<RowHead> {
  for (const episode of Episodes)
    if (episode.PLACE === place && isBefore(episode.DECOM, findBirthday(Header, episode, age))) yield episode
}

/** Ended episodes in a type of placement that lasted more than so many days. */
export function* staysLongerThan(days: number, place: string, Episodes: Iterable<Stay>): Iterable<RowHead> {
  for (const episode of Episodes)
    if (
      episode.PLACE === place &&
      episode.DECOM !== undefined &&
      episode.DEC !== undefined &&
      episode.DEC - episode.DECOM > days
    )
      yield episode
}
