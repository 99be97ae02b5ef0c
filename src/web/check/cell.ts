import type { DayNumber } from '../../standards/checking/day-number.ts'
import { sayDay } from '../../standards/checking/day-number.ts'
import type { AnyRow, Columns, RowHead } from '../../standards/checking/table.ts'

/** A cell as a person reads it: a day as `26/11/2026`, what could not be read as a day as it was written, a blank as ''. */
export function cellText(head: RowHead, columns: Columns, column: string): string {
  const row = head as AnyRow
  const value = row[column]
  if (typeof value === 'number' && columns[column] === 'day') return sayDay(value as DayNumber)
  if (value === undefined) return head.unreadable?.[column] ?? ''
  return String(value)
}

/** A table's name as a person reads it: last year's is the table of last year. */
export const tableWords = (table: string): string =>
  table.endsWith('_last') ? `${table.slice(0, -'_last'.length)}, last year` : table
