import { birthday, type DayNumber } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Born = RowHead & { readonly DOB: DayNumber | undefined }

/** The day on which a row's child reaches an age, by the header; undefined where no birth is known. */
export function findBirthday(Header: Table<Born>, row: RowHead, age: number): DayNumber | undefined {
  const born = Header.of(row)[0]?.DOB
  return born === undefined ? undefined : birthday(born, age)
}
