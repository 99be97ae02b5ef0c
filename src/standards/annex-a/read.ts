import type { Day } from '../../plain/day.ts'
import type { RowCells } from '../../plain/read-workbook.ts'
import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import { Children, TableMaker } from '../checking/rows.ts'
import type { Columns, RowHead, Table } from '../checking/table.ts'
import { asAtTable } from './as-at.ts'
import { findHeadings, type Headings, type NumberedRow } from './headings.ts'
import type { Column } from './lists.ts'
import { type Source, sourcesOf } from './sources.ts'
import { childColumn, tables } from './tables.ts'
import { type Taken, takerFor } from './values.ts'

/** Headings are looked for in so many rows that are not empty. */
const headRows = 60
/** So many rows of a sheet are said one by one. */
const mostSaid = 50

/** The child, adopter or young person whom a row is about, kept apart where lists number them apart. */
const childOf: Readonly<Record<string, { readonly column: string; readonly before: string }>> = {
  List11: { column: 'Individual adopter identifier', before: 'adopter ' },
  SEND1: { column: 'Unique ID', before: 'send ' },
  SEND2: { column: 'Unique ID', before: 'send ' },
}

/** One column as it is being read. */
class ColumnReading {
  readonly column: Column
  readonly #take: (text: string) => Taken
  otherwise = 0
  firstOtherwise = 0

  constructor(column: Column) {
    this.column = column
    this.#take = takerFor(column)
  }

  take(text: string, row: number): string | undefined {
    const taken = this.#take(text)
    if (taken.is === 'otherwise') {
      this.otherwise += 1
      if (this.firstOtherwise === 0) this.firstOtherwise = row
    }
    return taken.text
  }
}

/** A row that is no record: headings said again, a total, or a note in a single cell. */
function sayNoRecord(cells: RowCells, { columns, list, texts }: Headings): string | undefined {
  const filled = cells.flatMap((cell, at) => (cell === undefined ? [] : [{ cell, column: columns[at] }]))
  const repeated = cells.filter((cell, at) => cell !== undefined && cell === texts[at]).length
  if (repeated >= 3 && repeated * 2 >= filled.length) return 'The headings stand here again.'
  const [first] = filled
  if (first !== undefined && filled.length <= 3 && /^(grand )?total\b/i.test(first.cell))
    return 'A total stands here, which is no record.'
  const isId = first?.column?.key === list.columns[0]?.key && !/\s/.test(first?.cell ?? '')
  return filled.length === 1 && !isId ? 'One cell alone stands here, and was taken for a note.' : undefined
}

type Say = (row: number, says: string) => void

/** Files being read: their rows go into the tables as they come. */
class Reading {
  readonly problems: ReadProblem[] = []
  readonly files: { name: string; table: string; rows: number }[] = []
  readonly #makers = new Map<string, TableMaker>()
  readonly #children = new Children()

  read({ name, bytes, when }: InFile): void {
    const say: Say = (line, says) => this.problems.push({ file: name, line, says })
    if (when === 'last year') {
      say(0, 'Annex A is not compared with an earlier one: the file was left out.')
      return
    }
    const sources = sourcesOf(name, bytes)
    if (!sources.ok) {
      for (const { says } of sources.problems) say(0, says)
      return
    }
    if (sources.value.length === 0) say(0, 'The workbook has no sheet.')
    for (const source of sources.value) this.#takeSource(source, name, say)
  }

  #takeSource(source: Source, file: string, sayOf: Say): void {
    const say: Say = (row, says) => sayOf(row, `${source.prefix}${says}`)
    for (const note of source.notes) say(0, note)
    const head: NumberedRow[] = []
    const headNotes = source.each((cells, row) => head.push({ row, cells }) < headRows)
    const headings = findHeadings(head, source.name)
    if (headings === undefined) {
      for (const { row, says } of headNotes) say(row, says)
      say(
        0,
        head.length === 0
          ? 'Nothing stands in it.'
          : 'Its headings are those of no list of Annex A: it was left out.',
      )
      return
    }
    sayHeadings(headings, head, say)
    this.files.push({ name: file, table: headings.table, rows: this.#takeRows(source, headings, say) })
  }

  #takeRows(source: Source, headings: Headings, say: Say): number {
    const maker = this.#makerOf(headings.table)
    const before = maker.rows
    const columns = headings.columns.map((column) => column && new ColumnReading(column))
    const add = maker.under(headings.columns.map((column) => column?.heading ?? ''))
    const child = childOf[headings.table]
    const childAt =
      child === undefined ? -1 : headings.columns.findIndex((one) => one?.heading === child.column)
    let leftOut = 0
    const notes = source.each((cells, row) => {
      if (row <= headings.row) return true
      const no = sayNoRecord(cells, headings)
      if (no !== undefined) {
        leftOut += 1
        if (leftOut <= mostSaid) say(row, `${no} The row was left out.`)
        return true
      }
      const taken = columns.map((column, at) => {
        const cell = cells[at]
        return column === undefined || cell === undefined ? undefined : column.take(cell, row)
      })
      add(
        taken,
        child === undefined || taken[childAt] === undefined ? undefined : `${child.before}${taken[childAt]}`,
      )
      return true
    })
    for (const { row, says } of notes) say(row, says)
    if (leftOut > mostSaid) say(0, `${leftOut - mostSaid} more rows like these were left out.`)
    sayOtherwise(columns, say)
    return maker.rows - before
  }

  #makerOf(table: string): TableMaker {
    const known = this.#makers.get(table)
    if (known !== undefined) return known
    const columns = (tables as Readonly<Record<string, Columns>>)[table] ?? {}
    const maker = new TableMaker(table, columns, { childColumn, children: this.#children })
    this.#makers.set(table, maker)
    return maker
  }

  tables(): Record<string, Table<RowHead>> {
    return Object.fromEntries([...this.#makers].map(([name, maker]) => [name, maker.table()]))
  }
}

function sayHeadings(found: Headings, head: readonly NumberedRow[], say: Say): void {
  const { row, list } = found
  const above = head.filter((one) => one.row < row).length
  if (above > 0)
    say(
      row,
      `${above === 1 ? 'One row stands' : `${above} rows stand`} above the headings, and no record was read of them.`,
    )
  if (found.renamed.length > 0)
    say(row, `Headings were understood that the form words otherwise: ${found.renamed.join('; ')}.`)
  if (found.missing.length > 0)
    say(row, `${list.sheet} lacks ${found.missing.join('; ')}: rules that read it are not run.`)
  if (found.unknown.length > 0)
    say(row, `${list.sheet} has no column ${found.unknown.join('; ')}: it was left out.`)
  for (const heading of found.twice)
    say(row, `The heading ${heading} stands twice: its first column was read.`)
}

function sayOtherwise(columns: readonly (ColumnReading | undefined)[], say: Say): void {
  for (const one of columns)
    if (one !== undefined && one.otherwise > 0)
      say(
        one.firstOtherwise,
        `${one.column.heading}: ${one.otherwise === 1 ? 'one cell is' : `${one.otherwise} cells are`} written otherwise than in the form, here and below, and ${one.otherwise === 1 ? 'was' : 'were'} understood.`,
      )
}

/**
 * Reads the lists of Annex A from workbooks and files of separated values. Sheets are known by their headings, wherever
 * these stand and however they are worded and ordered. Every row is kept but those that are no record, and these are said.
 * `asAt` is the day of the inspection; where it is not given, the lists tell it, on or before `latest`; where neither is, no
 * months are counted.
 */
export function readAnnexA(
  files: readonly InFile[],
  { asAt, latest }: { readonly asAt?: Day | undefined; readonly latest?: Day | undefined } = {},
): ReadReturn {
  const reading = new Reading()
  for (const file of files) reading.read(file)
  const given = reading.tables()
  const rows = Object.values(given).reduce((sum, table) => sum + table.rows.length, 0)
  const as = asAtTable(given, { asAt, latest })
  return {
    given: as === undefined ? given : { ...given, AsAt: as.table },
    rows,
    problems:
      as?.says === undefined
        ? reading.problems
        : [...reading.problems, { file: files[0]?.name ?? '', line: 0, says: as.says }],
    format: undefined,
    files: reading.files,
  }
}
