import type { DayNumber } from '../checking/day-number.ts'
import type { RowHead } from '../checking/table.ts'

type Dated<C extends string> = RowHead & { readonly [K in C]: DayNumber | undefined }

/** The row with the earliest day; where none has that day, the first. Undefined where there is no row. */
export function findEarliest<C extends string, R extends Dated<C>>(
  rows: readonly R[],
  column: C,
): R | undefined {
  let earliest = rows[0]
  for (const row of rows) {
    const [day, before] = [row[column], earliest?.[column]]
    if (day !== undefined && (before === undefined || day < before)) earliest = row
  }
  return earliest
}

/** The row with the latest day; where none has that day, the first. Undefined where there is no row. */
export function findLatest<C extends string, R extends Dated<C>>(
  rows: readonly R[],
  column: C,
): R | undefined {
  let latest = rows[0]
  for (const row of rows) {
    const [day, before] = [row[column], latest?.[column]]
    if (day !== undefined && (before === undefined || day > before)) latest = row
  }
  return latest
}
