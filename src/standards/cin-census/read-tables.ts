import type { ReadProblem, ReadReturn } from '../checking/reading.ts'
import { Children, TableMaker } from '../checking/rows.ts'
import { decodeText } from '../checking/text.ts'
import { deepest, ownAttributes, sayWrongRoot, type Where, type XmlTaker } from '../xml/elements.ts'
import { readXmlText } from '../xml/xml.ts'
import { census, childPlace, type Place, type TableName } from './census-layout.ts'
import { checkedTables, childColumn } from './checked-tables.ts'
import { collections } from './collections.ts'

/** Files of more than this are refused: more than twice the largest census that a council could make. */
const mostBytes = 400_000_000
/** So many problems are said one by one. */
const mostSaid = 200

/** The values of a row, in the order of its table's columns. */
type Cells = (string | undefined)[]

/** A row that is being read; one of a list also has the row in which it stands, and knows what that one knows. */
type OpenRow = {
  readonly table: Rows
  readonly line: number
  readonly cells: Cells
  readonly above: OpenRow | undefined
}

/** An element that is open: what it is, the row to which its values belong, and what it was found to hold. */
type Open = {
  name: string
  line: number
  place: Place | undefined
  row: OpenRow | undefined
  text: string
  held: number
}

/** The rows of one table, and the line of each. */
class Rows {
  readonly columns: readonly string[]
  readonly maker: TableMaker
  readonly lines: number[] = []
  readonly places: ReadonlyMap<string, number>
  readonly child: number
  readonly #add: (cells: readonly (string | undefined)[], child?: string) => void

  constructor(table: TableName, children: Children, tellOdd: (line: number, column: string) => void) {
    const columns = checkedTables[table]
    this.columns = Object.keys(columns)
    this.places = new Map(this.columns.map((column, at) => [column, at]))
    this.child = this.columns.indexOf(childColumn)
    this.maker = new TableMaker(table, columns, {
      childColumn,
      children,
      tellOdd: (at, column) => tellOdd(this.lines[at] ?? 0, column),
    })
    this.#add = this.maker.under(this.columns)
  }

  add({ line, cells, above }: OpenRow, child: string | undefined): void {
    if (above !== undefined) this.#fillFrom(above, cells)
    this.lines.push(line)
    this.#add(cells, child)
  }

  #fillFrom({ table, cells }: OpenRow, own: Cells): void {
    for (const [at, column] of this.columns.entries()) {
      const place = own[at] === undefined ? table.places.get(column) : undefined
      if (place !== undefined) own[at] = cells[place]
    }
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
  /** The open elements, from the outermost inwards; used again and again, for a census has tens of thousands. */
  readonly #open: Open[] = Array.from({ length: deepest }, () => ({
    name: '',
    line: 0,
    place: undefined,
    row: undefined,
    text: '',
    held: 0,
  }))
  #depth = 0
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

  begin(name: string, where: Where, attributes?: Readonly<Record<string, unknown>>): void {
    const above = this.#depth === 0 ? undefined : this.#open[this.#depth - 1]
    const open = this.#open[this.#depth]
    const within = this.#depth === 0 ? census : above?.place
    const place = within?.parts.get(name)
    if (this.#depth === 0 && place === undefined) this.stopAt(where.line, sayWrongRoot(name, 'Message'))
    if (open === undefined)
      this.stopAt(where.line, `Elements lie more than ${deepest} deep inside one another here.`)
    if (this.stop !== undefined || open === undefined) return
    // What stands in an element that is not known is said with it.
    if (place === undefined && within !== undefined) this.#sayUnknown(name, above?.name ?? '', where.line)
    if (attributes !== undefined) this.#sayAttributes(name, attributes, where.line)
    if (above !== undefined) above.held++
    this.#depth++
    open.name = name
    open.line = where.line
    open.place = place
    open.row =
      place?.row === undefined ? above?.row : this.#beginRow(place.row, place.id, where.line, above?.row)
    open.text = ''
    open.held = 0
  }

  #sayUnknown(name: string, above: string, line: number): void {
    this.#say(line, `<${shown(name)}> is not expected in <${shown(above)}>. It was left out, with all in it.`)
  }

  #sayAttributes(name: string, attributes: Readonly<Record<string, unknown>>, line: number): void {
    for (const attribute of ownAttributes(attributes))
      this.#say(
        line,
        `<${shown(name)}> has the attribute ${shown(attribute)}. It was left out: a census has none.`,
      )
  }

  /** A row knows the episode in which it stands. */
  #beginRow(name: TableName, id: string | undefined, line: number, above: OpenRow | undefined): OpenRow {
    const table = this.tables[name]
    const row = { table, line, cells: new Array<string | undefined>(table.columns.length), above: undefined }
    if (above !== undefined) setValue(row, 'CINdetailsID', valueIn(above, 'CINdetailsID'))
    if (id !== undefined) setValue(row, id, String(++this.#ids))
    this.#ofChild.push(row)
    return row
  }

  addText(text: string): void {
    const open = this.#open[this.#depth - 1]
    if (open?.place === undefined) return
    if (open.place.column !== undefined) open.text = open.text === '' ? text : open.text + text
    else if (hasText.test(text))
      this.#say(open.line, `Text stands between the elements of <${shown(open.name)}>. It was left out.`)
  }

  end(): void {
    if (this.stop !== undefined) return
    this.#depth--
    const open = this.#open[this.#depth]
    if (open?.place === undefined) return
    const { place, row } = open
    if (place.column !== undefined && row !== undefined) this.#takeValue(open, place.column, row)
    else if (place.emptyIsRow && open.held === 0 && row !== undefined)
      this.#addListed('Reviews', row, open.line)
    else if (place === childPlace) this.#endChild()
    else if (place.row === 'Header') this.#endHeader()
  }

  #takeValue({ name, line, text, place }: Open, column: string, row: OpenRow): void {
    const value = text.trim() || undefined
    if (place?.each !== undefined) this.#addToList(place.each, row, line, column, value)
    else if (value === undefined) return
    else if (valueIn(row, column) === undefined) setValue(row, column, value)
    else this.#say(line, `A second ${shown(name)} stands here. The first was kept, and this one left out.`)
  }

  #addToList(name: TableName, above: OpenRow, line: number, column: string, value: string | undefined): void {
    setValue(this.#addListed(name, above, line), column, value)
    if (name !== 'AssessmentFactorsList' || value === undefined) return
    const before = valueIn(above, 'AssessmentFactors')
    setValue(above, 'AssessmentFactors', before === undefined ? value : `${before},${value}`)
  }

  #addListed(name: TableName, above: OpenRow, line: number): OpenRow {
    const table = this.tables[name]
    const row = { table, line, cells: new Array<string | undefined>(table.columns.length), above }
    this.#ofChild.push(row)
    return row
  }

  #endChild(): void {
    const rows = this.#ofChild
    this.#ofChild = []
    this.#childrenRead++
    const named = rows.find(({ table }) => table === this.tables.ChildIdentifiers)
    const id = named && valueIn(named, childColumn)
    // No XML holds this character, so a child without an id is taken for no other.
    const child = id ?? `\0${this.#childrenRead}`
    for (const row of rows) {
      row.cells[row.table.child] ??= id
      row.table.add(row, child)
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

const valueIn = ({ table, cells }: OpenRow, column: string): string | undefined => {
  const place = table.places.get(column)
  return place === undefined ? undefined : cells[place]
}

function setValue({ table, cells }: OpenRow, column: string, value: string | undefined): void {
  const place = table.places.get(column)
  if (place !== undefined) cells[place] = value
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
