import { type DayNumber, findDayIn } from './day-number.ts'
import { excelDay, isExcelDay } from './excel-day.ts'
import { type CellKind, type Columns, type RowHead, Table, type Unreadable } from './table.ts'

/** Gives each child named in a return a number, the same in all its tables. */
export class Children {
  readonly #numbers = new Map<string, number>()
  // A child's rows mostly stand together: the child of the last row is likely that of the next.
  #last: string | undefined
  #lastNumber = -1

  numberOf(child: string | undefined): number {
    if (child === undefined) return -1
    if (child === this.#last) return this.#lastNumber
    const number = this.#numbers.get(child) ?? this.#numbers.size
    if (number === this.#numbers.size) this.#numbers.set(child, number)
    this.#last = child
    this.#lastNumber = number
    return number
  }

  get size(): number {
    return this.#numbers.size
  }
}

// The same few thousand days stand in a return again and again.
const knownDays = new Map<string, DayNumber | null>()

function dayIn(text: string): DayNumber | undefined {
  const known = knownDays.get(text)
  if (known !== undefined) return known ?? undefined
  const day = findDayIn(text) ?? excelDay(text)
  if (knownDays.size > 100_000) knownDays.clear()
  knownDays.set(text, day ?? null)
  return day
}

/** Codes are short and stand in a return again and again: each is kept once, so that rules compare them at once. */
const knownCodes = new Map<string, string>()
const longestCode = 6
const mostCodes = 50_000

function codeOf(text: string): string {
  const known = knownCodes.get(text)
  if (known !== undefined) return known
  if (knownCodes.size < mostCodes) knownCodes.set(text, text)
  return text
}

/** A cell in which a day was expected and which is odd: no day, or a day as a spreadsheet counts days. */
export type OddDay = (row: number, column: string, day: DayNumber | undefined) => void

type Cells = readonly (string | undefined)[]

type Value = string | DayNumber | undefined

/** The values of one column, row by row. */
type Column = { readonly name: string; readonly kind: CellKind; readonly values: Value[] }

/** What stands behind the rows of one table: its columns' values by the number of the column's name. */
type Store = {
  readonly table: string
  readonly unreadable: ReadonlyMap<number, Unreadable>
  readonly values: readonly Value[][]
}

/** The stores behind the rows of tables, for what is filled in later. */
const storeOf = new WeakMap<readonly RowHead[], Store>()

/**
 * A row: its place, its child, and a look into the values of its table. One class serves the rows of every table, with a
 * getter for each name that a column has anywhere: V8 then sees rows of one form only, and a rule reads them quickly though
 * it runs but once.
 */
class RowView {
  readonly at: number
  readonly child: number
  readonly values: readonly Value[][]
  readonly store: Store

  constructor(at: number, child: number, store: Store) {
    this.at = at
    this.child = child
    this.values = store.values
    this.store = store
  }

  get table(): string {
    return this.store.table
  }

  get unreadable(): Unreadable | undefined {
    return this.store.unreadable.get(this.at)
  }
}

const columnNumbers = new Map<string, number>()

/** The number of a column's name, the same for every table; a name that is new becomes a getter of rows. */
function numberOfColumn(name: string): number {
  const known = columnNumbers.get(name)
  if (known !== undefined) return known
  if (['at', 'child', 'values', 'store'].includes(name) || name in RowView.prototype)
    throw new Error(`A column cannot be named ${name}: a row has that of its own`)
  const number = columnNumbers.size
  columnNumbers.set(name, number)
  Object.defineProperty(RowView.prototype, name, {
    enumerable: true,
    get(this: RowView) {
      return this.values[number]?.[this.at]
    },
  })
  return number
}

/** An array that V8 knows from the start to hold anything, so that those of texts and of days have one form. */
function anyValues(): Value[] {
  const values: Value[] = [undefined]
  values.pop()
  return values
}

/** A table in the making. Values stand in columns: half a million rows take little room, and nobody can write to one. */
export class TableMaker {
  readonly #name: string
  readonly #columns: readonly Column[]
  readonly #child: string
  readonly #children: Children
  readonly #ofChild: number[] = []
  readonly #unreadable = new Map<number, Unreadable>()
  readonly #present = new Set<string>()
  readonly #tellOdd: OddDay | undefined

  /** `childColumn` is the column that names the child. `tellOdd` is told of every odd cell as its row is added. */
  constructor(
    name: string,
    columns: Columns,
    {
      childColumn,
      children,
      tellOdd,
    }: { childColumn: string; children: Children; tellOdd?: OddDay | undefined },
  ) {
    this.#name = name
    this.#columns = Object.entries(columns).map(([column, kind]) => ({
      name: column,
      kind,
      values: anyValues(),
    }))
    this.#child = childColumn
    this.#children = children
    this.#tellOdd = tellOdd
  }

  get rows(): number {
    return this.#ofChild.length
  }

  /**
   * Says in which order the cells of the next rows come; columns that the table does not know are left out. A row's child
   * is the one named in it, or `child`, by whatever name, where the file tells without naming.
   */
  under(header: readonly string[]): (cells: Cells, child?: string) => void {
    const places = this.#columns.map(({ name }) => header.indexOf(name))
    const childPlace = header.indexOf(this.#child)
    for (const { name } of this.#columns) if (header.includes(name)) this.#present.add(name)
    return (cells, child) =>
      this.#add(cells, places, child ?? (childPlace < 0 ? undefined : cells[childPlace]))
  }

  #add(cells: Cells, places: readonly number[], child: string | undefined): void {
    const at = this.#ofChild.length
    this.#ofChild.push(this.#children.numberOf(child))
    for (let n = 0; n < this.#columns.length; n++) {
      const column = this.#columns[n] as Column
      const place = places[n] as number
      const text = place < 0 ? undefined : cells[place]
      column.values.push(text === undefined ? text : this.#valueOf(text, column, at))
    }
  }

  #valueOf(text: string, { name, kind }: Column, at: number): string | DayNumber | undefined {
    if (kind === 'day') return this.#dayOf(text, at, name)
    return text.length <= longestCode && name !== this.#child ? codeOf(text) : text
  }

  #dayOf(text: string, at: number, column: string): DayNumber | undefined {
    const day = dayIn(text)
    if (day === undefined) this.#unreadable.set(at, { ...this.#unreadable.get(at), [column]: text })
    if (day === undefined || isExcelDay(text)) this.#tellOdd?.(at, column, day)
    return day
  }

  table(): Table<RowHead> {
    const values: Value[][] = []
    for (const column of this.#columns) values[numberOfColumn(column.name)] = column.values
    const store: Store = { table: this.#name, unreadable: this.#unreadable, values }
    const rows: readonly RowHead[] = this.#ofChild.map((child, at) => new RowView(at, child, store))
    storeOf.set(rows, store)
    return new Table(rows, this.#present)
  }
}

/** What a table is made from where its rows are all at hand. */
export type RawTable = {
  readonly name: string
  readonly columns: Columns
  /** The column that names the child. */
  readonly childColumn: string
  /** The columns that the file has, in the order of the cells. Columns that the table does not know are left out. */
  readonly header: readonly string[]
  readonly rows: readonly Cells[]
}

/**
 * Makes a table's rows. Blank cells become undefined; a day that cannot be read becomes undefined and is kept under
 * `unreadable`. Every column of the table stands in every row, so that all rows have one form.
 */
export function tableOf(raw: RawTable, children: Children, tellOdd?: OddDay): Table<RowHead> {
  const maker = new TableMaker(raw.name, raw.columns, { childColumn: raw.childColumn, children, tellOdd })
  const add = maker.under(raw.header)
  for (const cells of raw.rows) add(cells)
  return maker.table()
}

/**
 * Fills a column that the files did not have with what follows from the others. The rows stay the same and show it; the
 * table that is given back counts the column as there.
 */
export function filled(
  table: Table<RowHead>,
  column: string,
  textOf: (row: RowHead) => string | undefined,
): Table<RowHead> {
  const values = storeOf.get(table.rows)?.values[numberOfColumn(column)]
  if (values === undefined) throw new Error(`No column ${column} to fill`)
  for (const row of table) values[row.at] = textOf(row)
  return new Table(table.rows, new Set([...table.columns, column]))
}
