import { readDay } from '../../plain/day.ts'
import type { Result } from '../../plain/result.ts'
import { type Sheet, type WorkbookCell, writeWorkbook } from '../../plain/workbook.ts'
import type { AnnexA } from './from-journey.ts'
import type { Column } from './lists.ts'
import type { AnnexRow, Cell, ToldList } from './row.ts'

/**
 * Writes the lists as one workbook (.xlsx): a sheet for each list with Ofsted's headings and the rows in the order of the
 * child's number and the day; a sheet that says from which records each row comes; a sheet of what is missing or not as
 * Ofsted's form has it. The same lists give the same bytes. Problems, and no workbook, where a value cannot be carried.
 */
export const writeAnnexA = ({ lists }: AnnexA): Promise<Result<Uint8Array>> =>
  writeWorkbook([...lists.map(sheetOf), tracesSheet(lists), problemsSheet(lists)])

const sheetOf = ({ list, rows }: ToldList): Sheet => ({
  name: list.sheet,
  headings: list.columns.map(({ heading }) => heading),
  rows: rows.map(({ cells }) => list.columns.map((column) => cellOf(column, cells[column.key]))),
})

function cellOf({ holds }: Column, cell: Cell): WorkbookCell {
  if (holds !== 'day' || typeof cell !== 'string') return cell
  const day = readDay(cell)
  return day.ok ? { day: day.value } : cell
}

/** Each row with its place in its sheet: the first below the headings is row 2. */
const placed = (lists: readonly ToldList[]): readonly { sheet: string; place: number; row: AnnexRow }[] =>
  lists.flatMap(({ list, rows }) => rows.map((row, index) => ({ sheet: list.sheet, place: index + 2, row })))

const tracesSheet = (lists: readonly ToldList[]): Sheet => ({
  name: 'Where each row comes from',
  headings: ['List', 'Row', 'Kind of record', 'Record', 'Link'],
  widths: [8, 8, 24, 40, 50],
  rows: placed(lists).flatMap(({ sheet, place, row }) =>
    row.traces.map(({ record, kind }) => [sheet, place, kind, record, `/records/${record}`]),
  ),
})

const problemsSheet = (lists: readonly ToldList[]): Sheet => ({
  name: 'Problems',
  headings: ['List', 'Row', 'Child Unique ID', 'Column', 'What is wrong'],
  widths: [8, 8, 20, 50, 70],
  rows: placed(lists).flatMap(({ sheet, place, row }) =>
    row.problems.map(({ heading, says }) => [sheet, place, row.cells.childId, heading, says]),
  ),
})
