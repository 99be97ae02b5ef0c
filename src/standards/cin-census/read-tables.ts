import type { ReadProblem, ReadReturn } from '../checking/reading.ts'
import { Children, TableMaker } from '../checking/rows.ts'
import { decodeText } from '../checking/text.ts'
import { census, childPlace, type Place, type TableName } from './census-layout.ts'
import { checkedTables, childColumn } from './checked-tables.ts'
import { collections } from './collections.ts'
import { deepest, ownAttributes, sayWrongRoot, type XmlTaker } from './elements.ts'
import { readXmlText } from './xml.ts'

/** Files of more than this are refused: more than twice the largest census that a council could make. */
const mostBytes = 400_000_000
/** So many problems are said one by one. */
const mostSaid = 200

type Values = Record<string, string | undefined>

/** A row that is being read. */
type OpenRow = { readonly table: TableName; readonly line: number; readonly values: Values }

/** An element that is open: what it is, the row to which its values belong, and what its values were. */
type Open = {
  readonly name: string
  readonly line: number
  readonly place: Place | undefined
  readonly row: OpenRow | undefined
  text: string
  held: number
}

/** The rows of one table, and the line of each. */
class Rows {
  readonly columns: readonly string[]
  readonly maker: TableMaker
  readonly lines: number[] = []
  readonly #add: (cells: readonly (string | undefined)[], child?: string) => void

  constructor(table: TableName, children: Children, tellOdd: (line: number, column: string) => void) {
    const columns = checkedTables[table]
    this.columns = Object.keys(columns)
    this.maker = new TableMaker(table, columns, {
      childColumn,
      children,
      tellOdd: (at, column) => tellOdd(this.lines[at] ?? 0, column),
    })
    this.#add = this.maker.under(this.columns)
  }

  add({ line, values }: OpenRow, child: string | undefined): void {
    this.lines.push(line)
    this.#add(
      this.columns.map((column) => values[column]),
      child,
    )
  }
}

const tableNames = Object.keys(checkedTables) as TableName[]
const hasText = /[^ \t\r\n]/
const shown = (name: string) => name.slice(0, 40)

/** Turns the elements of a census into rows as they come, a child at a time. */
class CensusRows implements XmlTaker {
  stop: { readonly line: number; readonly says: string } | undefined
  readonly problems: { readonly line: number; readonly says: string }[] = []
  unsaid = 0
  readonly tables: Readonly<Record<TableName, Rows>>
  readonly #open: Open[] = []
  /** The rows of the child that is being read, in the order of the file. */
  #ofChild: OpenRow[] = []
  #ids = 0
  #childrenRead = 0

  constructor() {
    const children = new Children()
    const tellOdd = (line: number, column: string) =>
      this.#say(line, `${column} is not a real day such as 2026-03-31. It was taken as missing.`)
    const made = tableNames.map((name) => [name, new Rows(name, children, tellOdd)])
    this.tables = Object.fromEntries(made) as Record<TableName, Rows>
  }

  stopAt(line: number, says: string): void {
    this.stop ??= { line, says }
  }

  #say(line: number, says: string): void {
    if (this.problems.length < mostSaid) this.problems.push({ line, says })
    else this.unsaid++
  }

  begin(name: string, line: number, attributes: Readonly<Record<string, unknown>>): void {
    const above = this.#open.at(-1)
    const place = above === undefined ? census.parts.get(name) : above.place?.parts.get(name)
    if (above === undefined && place === undefined) this.stopAt(line, sayWrongRoot(name, 'Message'))
    if (this.#open.length >= deepest)
      this.stopAt(line, `Elements lie more than ${deepest} deep inside one another here.`)
    if (this.stop !== undefined) return
    // What stands in an element that is not known is said with it.
    if (place === undefined && above?.place !== undefined)
      this.#say(
        line,
        `<${shown(name)}> is not expected in <${shown(above.name)}>. It was left out, with all in it.`,
      )
    for (const attribute of ownAttributes(attributes))
      this.#say(
        line,
        `<${shown(name)}> has the attribute ${shown(attribute)}. It was left out: a census has none.`,
      )
    const row = place?.row === undefined ? above?.row : this.#beginRow(place.row, place.id, line, above?.row)
    if (above !== undefined) above.held++
    this.#open.push({ name, line, place, row, text: '', held: 0 })
  }

  /** A row knows the episode, assessment or plan in which it stands. */
  #beginRow(table: TableName, id: string | undefined, line: number, above: OpenRow | undefined): OpenRow {
    const values: Values = {}
    if (above !== undefined) values.CINdetailsID = above.values.CINdetailsID
    if (id !== undefined) values[id] = String(++this.#ids)
    const row = { table, line, values }
    this.#ofChild.push(row)
    return row
  }

  addText(text: string): void {
    const open = this.#open.at(-1)
    if (open === undefined) return
    if (open.place?.column !== undefined) open.text = open.text === '' ? text : open.text + text
    else if (open.place !== undefined && hasText.test(text))
      this.#say(open.line, `Text stands between the elements of <${shown(open.name)}>. It was left out.`)
  }

  end(): void {
    const open = this.#open.pop()
    if (open?.place === undefined) return
    const { place, row } = open
    if (place.column !== undefined && row !== undefined) this.#takeValue(open, place.column, row)
    if (place.emptyIsRow && open.held === 0 && row !== undefined)
      this.#addListed('Reviews', row, open.line, {})
    if (place === childPlace) this.#endChild()
    if (place.row === 'Header') this.#endHeader()
  }

  #takeValue({ name, line, text, place }: Open, column: string, row: OpenRow): void {
    const value = text.trim() || undefined
    if (place?.each !== undefined) this.#addListed(place.each, row, line, { [column]: value })
    else if (value === undefined) return
    else if (row.values[column] === undefined) row.values[column] = value
    else this.#say(line, `A second ${shown(name)} stands here. The first was kept, and this one left out.`)
  }

  /** A row of a list knows what the row knows in which it stands: which child, episode, assessment or plan. */
  #addListed(table: TableName, above: OpenRow, line: number, own: Values): void {
    // Written on top of what is above, so that what is read after the list is known to it too.
    this.#ofChild.push({ table, line, values: Object.assign(Object.create(above.values) as Values, own) })
    if (own.AssessmentFactor === undefined) return
    const before = above.values.AssessmentFactors
    above.values.AssessmentFactors =
      before === undefined ? own.AssessmentFactor : `${before},${own.AssessmentFactor}`
  }

  #endChild(): void {
    const rows = this.#ofChild
    this.#ofChild = []
    this.#childrenRead++
    const id = rows.find(({ table }) => table === 'ChildIdentifiers')?.values[childColumn]
    // No XML holds this character, so a child without an id is taken for no other.
    const child = id ?? `\0${this.#childrenRead}`
    for (const row of rows) {
      row.values[childColumn] ??= id
      this.tables[row.table].add(row, child)
    }
  }

  #endHeader(): void {
    const rows = this.#ofChild
    this.#ofChild = []
    for (const row of rows)
      if (this.tables.Header.lines.length === 0) this.tables.Header.add(row, undefined)
      else this.#say(row.line, 'A second Header stands here. The first was kept, and this one left out.')
  }
}

/** What a census says of itself in its header. */
export type CensusFacts = {
  readonly collection: string | undefined
  /** The collection for which it is, such as `2025/26`, by the year of its reference date or else its `Year`. */
  readonly year: string | undefined
  /** The three figures of the authority. */
  readonly authority: string | undefined
}

/** A census read into the tables that are checked. */
export type ReadCensus = ReadReturn & {
  readonly facts: CensusFacts
  /** The line on which each row begins, by table. */
  readonly lines: Readonly<Record<string, readonly number[]>>
}

const nothing = { given: {}, rows: 0, format: undefined, files: [], lines: {} }
const noFacts: CensusFacts = { collection: undefined, year: undefined, authority: undefined }
const notRead = (problems: readonly ReadProblem[]): ReadCensus => ({ ...nothing, problems, facts: noFacts })

type HeaderRow = {
  readonly Collection?: string
  readonly Year?: string
  readonly LEA?: string
  readonly ReferenceDate?: number
}

function factsOf(header: HeaderRow | undefined): CensusFacts {
  if (header === undefined) return noFacts
  const days = header.ReferenceDate
  const ends = days === undefined ? header.Year : String(new Date(days * 86_400_000).getUTCFullYear())
  const year = collections.find((name) => ends !== undefined && name.endsWith(`/${ends.slice(2)}`))
  return { collection: header.Collection, year, authority: header.LEA }
}

function problemsOf(rows: CensusRows, file: string): ReadProblem[] {
  const said = rows.problems.map((problem) => ({ file, ...problem }))
  if (rows.unsaid > 0) said.push({ file, line: 1, says: `and ${rows.unsaid} more like these.` })
  return said
}

/**
 * Reads a census of 2024/25 to 2026/27 from XML into the tables that are checked. Rows are counted from 0 in the order of
 * the file; every table is there, also one without rows. Ids of episodes, assessments and plans are given here. What could
 * not be read, or was left out, is a problem with its line; a file that cannot be read to its end gives no tables at all.
 */
export function readCinTables(given: Uint8Array | string, file: string): ReadCensus {
  const stopped = (line: number, says: string) => notRead([{ file, line, says }])
  if (given.length > mostBytes)
    return stopped(1, `The file has more than ${mostBytes / 1e6} MB, the most that is read.`)
  const decoded =
    typeof given === 'string' ? { ok: true as const, value: { text: given, notes: [] } } : decodeText(given)
  if (!decoded.ok) return notRead(decoded.problems.map(({ says }) => ({ file, line: 1, says })))
  const read = readXmlText(decoded.value.text, () => new CensusRows())
  if (read.stop !== undefined) return stopped(read.stop.line, read.stop.says)
  const tables = Object.fromEntries(tableNames.map((name) => [name, read.tables[name].maker.table()]))
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0)
  const facts = factsOf(tables.Header?.rows[0] as HeaderRow | undefined)
  const notes = decoded.value.notes.map((says) => ({ file, line: 1, says }))
  return {
    given: tables,
    rows,
    problems: [...notes, ...problemsOf(read, file)],
    format: 'xml',
    ...(facts.authority === undefined ? {} : { authority: facts.authority }),
    files: tableNames.map((table) => ({ name: file, table, rows: read.tables[table].lines.length })),
    facts,
    lines: Object.fromEntries(tableNames.map((name) => [name, read.tables[name].lines])),
  }
}
