import type { Day } from '../../plain/day.ts'
import type { Result } from '../../plain/result.ts'
import { type Sheet, type WorkbookCell, writeWorkbook } from '../../plain/workbook.ts'
import { type DayNumber, isoDay } from '../checking/day-number.ts'
import type { ReadReturn } from '../checking/reading.ts'
import type { AnyRow, RowHead, Table } from '../checking/table.ts'
import { written } from '../checking/written.ts'
import type { AnnexList, Column } from './lists.ts'
import { listEntries } from './tables.ts'

/**
 * Writes lists that were read as one workbook in the form of January 2024: a sheet for each list that was there, with
 * Ofsted's headings in Ofsted's order, days as real dates, numbers as numbers and codes in the form's own words. What was
 * not understood stands as it stood, and no row is left out. A last sheet says what was odd as the lists were read. The
 * same lists give the same bytes, and read back to the same.
 */
export function writeClean({ given, problems }: ReadReturn): Promise<Result<Uint8Array>> {
  const sheets = listEntries.flatMap(([name, list]) => {
    const table = given[name]
    return table === undefined ? [] : [sheetOf(list, table)]
  })
  const told: Sheet = {
    name: 'As it was read',
    headings: ['File', 'Row', 'What was odd'],
    widths: [30, 8, 100],
    rows: problems.map(({ file, line, says }) => [
      file,
      line === 0 ? undefined : line,
      says.slice(0, 32_000),
    ]),
  }
  return writeWorkbook([...sheets, told])
}

const sheetOf = ({ sheet, columns }: AnnexList, table: Table<RowHead>): Sheet => ({
  name: sheet,
  headings: columns.map(({ heading }) => heading),
  rows: table.rows.map((row) => columns.map((column) => cellOf(column, row as AnyRow))),
})

// The same few thousand days stand in lists again and again.
const days = new Map<number, Day>()

function dayOf(number: DayNumber): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = isoDay(number)
  if (days.size < 100_000) days.set(number, day)
  return day
}

function cellOf({ heading, holds }: Column, row: AnyRow): WorkbookCell {
  const value = row[heading]
  if (typeof value === 'number') return { day: dayOf(value as DayNumber) }
  const text = written(row, heading)
  if (text === '') return undefined
  return holds === 'whole number' && /^(0|[1-9]\d{0,8}|-1)$/.test(text) ? Number(text) : text
}
