import { type DayNumber, sayDay } from './day-number.ts'
import type { AnyRow } from './table.ts'

/** A cell as a return writes it: a day as 26/11/2026, an unreadable one as it stood, a blank as nothing. */
export function written(row: AnyRow, column: string): string {
  const value = row[column]
  if (typeof value === 'number') return sayDay(value as DayNumber)
  return typeof value === 'string' ? value : (row.unreadable?.[column] ?? '')
}
