import { readCsv } from '../checking/csv.ts'
import { type DayNumber, sayDay } from '../checking/day-number.ts'
import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import { findTable, type Recognised } from '../checking/recognise.ts'
import { Children, tableOf } from '../checking/rows.ts'
import type { Given } from '../checking/run.ts'
import type { Columns, RowHead, Table } from '../checking/table.ts'
import { decodeText } from '../checking/text.ts'
import { childColumn, filed, tables } from './tables.ts'
import { isXml, type RawRows, readXml903 } from './xml.ts'

/** Some rows of a table, from one file. */
type Piece = {
  readonly table: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | undefined)[])[]
  readonly file: string
  lineOf(row: number): number
}

/** Files of more than this are refused: twenty times what the largest council's return comes to. */
const mostBytes = 400_000_000
/** At most so many cells of one file are said one by one. */
const mostSaid = 200

const expectedFiles = `a table of the return (${Object.keys(filed).join(', ')})`

class Reading {
  readonly problems: ReadProblem[] = []
  readonly pieces: Piece[] = []
  formats = new Set<'csv' | 'xml'>()

  async read(file: InFile): Promise<void> {
    const say = (line: number, says: string) => this.problems.push({ file: file.name, line, says })
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
    for (const { table, header, rows, lines } of found)
      this.pieces.push({
        table: nameFor(table, file),
        header,
        rows,
        file: file.name,
        lineOf: (row) => lines[row] ?? 0,
      })
  }

  #takeCsv(file: InFile, text: string, say: (line: number, says: string) => void): void {
    const csv = readCsv(text)
    const known = findTable(csv.header, filed)
    if (known === undefined) {
      say(1, `The headings are not those of ${expectedFiles}. The file was left out.`)
      return
    }
    this.formats.add('csv')
    for (const { line, says } of csv.notes) say(line, says)
    sayHeadings(known, say)
    const header = known.header.map((column) => column ?? '')
    this.pieces.push({
      table: nameFor(known.table, file),
      header,
      rows: csv.rows,
      file: file.name,
      lineOf: csv.lineOf,
    })
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

/** Says of a cell that it holds no day, or one as a spreadsheet counts days. */
function sayOdd(piece: Piece, row: number, column: string, day: DayNumber | undefined): ReadProblem {
  const says =
    day === undefined
      ? `${column} is not a real day such as 26/11/2025.`
      : `${column} holds a day as a spreadsheet counts days. It was read as ${sayDay(day)}.`
  return { file: piece.file, line: piece.lineOf(row), says }
}

/** Pieces of one table joined, in the order of the files. The first file's headings come first. */
function joined(pieces: readonly Piece[]): { header: readonly string[]; rows: Piece['rows'] } {
  const [first, ...others] = pieces
  if (first === undefined || others.length === 0)
    return { header: first?.header ?? [], rows: first?.rows ?? [] }
  const header = [...new Set(pieces.flatMap((piece) => piece.header))]
  const rows = pieces.flatMap((piece) => {
    const places = header.map((column) => piece.header.indexOf(column))
    return piece.rows.map((cells) => places.map((place) => (place < 0 ? undefined : cells[place])))
  })
  return { header, rows }
}

/** The piece that a row of the joined table came from, and its place in it. */
function pieceOf(pieces: readonly Piece[], row: number): readonly [Piece, number] {
  let within = row
  for (const piece of pieces) {
    if (within < piece.rows.length) return [piece, within]
    within -= piece.rows.length
  }
  throw new Error('A row of no piece')
}

/** In CSV the header does not say who is seeking asylum alone: the UASC table does, where there is one. */
function withUasc(given: Record<string, Table<RowHead>>, header: string, uasc: string): void {
  const [all, seeking] = [given[header], given[uasc]]
  if (all === undefined || seeking === undefined || all.columns.has('UASC')) return
  const rows = all.rows.map((row) => ({ ...row, UASC: seeking.has(row) ? '1' : '0' }))
  given[header] = new (all.constructor as typeof Table<RowHead>)(rows, new Set([...all.columns, 'UASC']))
}

/**
 * Reads the files of an SSDA903 return, CSV and XML, this year's and last year's. Every row is kept: what could not be
 * read, or was read though unusual, is a problem with its file and line. A file that is no table of the return is left
 * out, and said.
 */
export async function readReturn(files: readonly InFile[]): Promise<ReadReturn> {
  const reading = new Reading()
  for (const file of files) await reading.read(file)
  const children = new Children()
  const given: Record<string, Table<RowHead>> = {}
  const names = [...new Set(reading.pieces.map(({ table }) => table))]
  for (const name of names) {
    const pieces = reading.pieces.filter(({ table }) => table === name)
    const columns = (tables as Readonly<Record<string, Columns>>)[name] ?? {}
    const raw = { name, columns, childColumn, ...joined(pieces) }
    given[name] = tableOf(raw, children, (row, column, day) => {
      const [piece, within] = pieceOf(pieces, row)
      reading.problems.push(sayOdd(piece, within, column, day))
    })
  }
  withUasc(given, 'Header', 'UASC')
  withUasc(given, 'Header_last', 'UASC_last')
  return {
    given: given as Given,
    rows: Object.values(given).reduce((sum, { rows }) => sum + rows.length, 0),
    problems: capped(reading.problems),
    format: reading.formats.has('xml') ? 'xml' : reading.formats.has('csv') ? 'csv' : undefined,
    files: reading.pieces.map(({ file, table, rows }) => ({ name: file, table, rows: rows.length })),
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
