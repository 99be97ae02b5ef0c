import { type DayNumber, findDayIn } from './day-number.ts'
import { excelDay, isExcelDay } from './excel-day.ts'
import { type Columns, type RowHead, Table } from './table.ts'

/** Gives each child named in a return a number, the same in all its tables. */
export class Children {
  readonly #numbers = new Map<string, number>()

  numberOf(child: string | undefined): number {
    if (child === undefined) return -1
    const known = this.#numbers.get(child)
    if (known !== undefined) return known
    this.#numbers.set(child, this.#numbers.size)
    return this.#numbers.size - 1
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

/** What a table is made from. */
export type RawTable = {
  readonly name: string
  readonly columns: Columns
  /** The column that names the child. */
  readonly childColumn: string
  /** The columns that the file has, in the order of the cells. Columns that the table does not know are left out. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | undefined)[])[]
}

/** A cell in which a day was expected and which is odd: no day, or a day as a spreadsheet counts days. */
export type OddDay = (row: number, column: string, day: DayNumber | undefined) => void

/**
 * Makes a table's rows. Blank cells become undefined; a day that cannot be read becomes undefined and is kept under
 * `unreadable`. Every column of the table stands in every row, so that all rows have one form.
 */
export function tableOf(raw: RawTable, children: Children, tellOdd?: OddDay): Table<RowHead> {
  const places = Object.entries(raw.columns).map(([column, kind]) => ({
    column,
    kind,
    place: raw.header.indexOf(column),
  }))
  const childPlace = raw.header.indexOf(raw.childColumn)
  const rows = raw.rows.map((cells, at): RowHead => {
    const row: Record<string, unknown> = {
      table: raw.name,
      at,
      child: children.numberOf(childPlace < 0 ? undefined : cells[childPlace]),
    }
    let unreadable: Record<string, string> | undefined
    for (const { column, kind, place } of places) {
      const text = place < 0 ? undefined : cells[place]
      if (text === undefined || kind === 'text') row[column] = text
      else {
        const day = dayIn(text)
        row[column] = day
        if (day === undefined) unreadable = { ...unreadable, [column]: text }
        if (day === undefined || isExcelDay(text)) tellOdd?.(at, column, day)
      }
    }
    if (unreadable !== undefined) row.unreadable = unreadable
    return row as RowHead
  })
  return new Table(rows, new Set(raw.header.filter((column) => column in raw.columns)))
}
