import { readCsv } from '../checking/csv.ts'
import { type DayNumber, sayDay } from '../checking/day-number.ts'
import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import { findTable, type Recognised } from '../checking/recognise.ts'
import { Children, filled, TableMaker } from '../checking/rows.ts'
import type { Columns, RowHead, Table } from '../checking/table.ts'
import { decodeText } from '../checking/text.ts'
import { childColumn, filed, tables } from './tables.ts'
import { isXml, type RawRows, readXml903 } from './xml.ts'

/** Files of more than this are refused: twenty times what the largest council's return comes to. */
const mostBytes = 400_000_000
/** At most so many cells of one file are said one by one. */
const mostSaid = 200

const expectedFiles = `a table of the return (${Object.keys(filed).join(', ')})`

type Say = (line: number, says: string) => void

/** Files being read: their rows go into the tables as they come. */
class Reading {
  readonly problems: ReadProblem[] = []
  readonly files: { name: string; table: string; rows: number }[] = []
  readonly formats = new Set<'csv' | 'xml'>()
  readonly #makers = new Map<string, TableMaker>()
  readonly #children = new Children()
  /** Where the row stands that is being read. */
  #here = { file: '', line: 0 }

  async read(file: InFile): Promise<void> {
    const say: Say = (line, says) => this.problems.push({ file: file.name, line, says })
    if (file.bytes.length > mostBytes) {
      say(1, `The file has more than ${mostBytes / 1e6} MB, the most that is read.`)
      return
    }
    const decoded = decodeText(file.bytes)
    if (!decoded.ok) {
      for (const { says } of decoded.problems) say(1, says)
      return
    }
    for (const note of decoded.value.notes) say(1, note)
    // The codes of the return are in capitals, and children's numbers are compared as written in capitals.
    const text = decoded.value.text.toUpperCase()
    if (isXml(text)) this.#takeXml(file, await readXml903(file.bytes, say))
    else this.#takeCsv(file, text, say)
  }

  #takeXml(file: InFile, found: readonly RawRows[]): void {
    this.formats.add('xml')
    for (const { table, header, rows, lines } of found) {
      const add = this.#makerOf(table, file).under(header)
      for (const [at, cells] of rows.entries()) {
        this.#here = { file: file.name, line: lines[at] ?? 0 }
        add(cells)
      }
      this.files.push({ name: file.name, table: nameFor(table, file), rows: rows.length })
    }
  }

  #takeCsv(file: InFile, text: string, say: Say): void {
    const csv = readCsv(text)
    const known = findTable(csv.header, filed)
    if (known === undefined) {
      say(1, `The headings are not those of ${expectedFiles}. The file was left out.`)
      return
    }
    this.formats.add('csv')
    sayHeadings(known, say)
    const maker = this.#makerOf(known.table, file)
    const before = maker.rows
    const add = maker.under(known.header.map((column) => column ?? ''))
    const here = { file: file.name, line: 0 }
    this.#here = here
    const notes = csv.each((cells, line) => {
      here.line = line
      add(cells)
    })
    for (const { line, says } of notes) say(line, says)
    this.files.push({ name: file.name, table: nameFor(known.table, file), rows: maker.rows - before })
  }

  #makerOf(table: string, file: InFile): TableMaker {
    const name = nameFor(table, file)
    const known = this.#makers.get(name)
    if (known !== undefined) return known
    const maker = new TableMaker(name, (tables as Readonly<Record<string, Columns>>)[name] ?? {}, {
      childColumn,
      children: this.#children,
      tellOdd: (_, column, day) => this.problems.push({ ...this.#here, says: sayOdd(column, day) }),
    })
    this.#makers.set(name, maker)
    return maker
  }

  tables(): Record<string, Table<RowHead>> {
    return Object.fromEntries([...this.#makers].map(([name, maker]) => [name, maker.table()]))
  }
}

const nameFor = (table: string, { when }: InFile) => (when === 'last year' ? `${table}_last` : table)

function sayHeadings(known: Recognised, say: (line: number, says: string) => void): void {
  if (known.missing.length > 0)
    say(1, `${known.table} has no column ${known.missing.join(', ')}: rules that read it are not run.`)
  if (known.unknown.length > 0)
    say(1, `${known.table} does not have a column ${known.unknown.join(', ')}: it was left out.`)
  for (const heading of known.twice) say(1, `The heading ${heading} stands twice: its first column was read.`)
}

/** What is said of a cell that holds no day, or one as a spreadsheet counts days. */
const sayOdd = (column: string, day: DayNumber | undefined): string =>
  day === undefined
    ? `${column} is not a real day such as 26/11/2025.`
    : `${column} holds a day as a spreadsheet counts days. It was read as ${sayDay(day)}.`

/** In CSV the header does not say who is seeking asylum alone: the UASC table does, where there is one. */
function withUasc(given: Record<string, Table<RowHead>>, header: string, uasc: string): void {
  const [all, seeking] = [given[header], given[uasc]]
  if (all === undefined || seeking === undefined || all.columns.has('UASC')) return
  given[header] = filled(all, 'UASC', (row) => (seeking.has(row) ? '1' : '0'))
}

/**
 * Reads the files of an SSDA903 return, CSV and XML, this year's and last year's. Every row is kept: what could not be
 * read, or was read though unusual, is a problem with its file and line. A file that is no table of the return is left
 * out, and said.
 */
export async function readReturn(files: readonly InFile[]): Promise<ReadReturn> {
  const reading = new Reading()
  for (const file of files) await reading.read(file)
  const given = reading.tables()
  withUasc(given, 'Header', 'UASC')
  withUasc(given, 'Header_last', 'UASC_last')
  return {
    given,
    rows: Object.values(given).reduce((sum, { rows }) => sum + rows.length, 0),
    problems: capped(reading.problems),
    format: reading.formats.has('xml') ? 'xml' : reading.formats.has('csv') ? 'csv' : undefined,
    files: reading.files,
  }
}

/** Of each file the first problems one by one, and how many more there are. */
function capped(problems: readonly ReadProblem[]): readonly ReadProblem[] {
  const many = new Map<string, number>()
  const said = problems.filter(({ file }) => {
    many.set(file, (many.get(file) ?? 0) + 1)
    return (many.get(file) ?? 0) <= mostSaid
  })
  const over = [...many].filter(([, count]) => count > mostSaid)
  return [
    ...said,
    ...over.map(([file, count]) => ({ file, line: 1, says: `and ${count - mostSaid} more like these.` })),
  ]
}
