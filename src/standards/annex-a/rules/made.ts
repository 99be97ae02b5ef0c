import type { DayNumber } from '../../checking/day-number.ts'
import type { Example, Finding, Reads, Rule, Severity } from '../../checking/rule.ts'
import type { AnyRow, Shapes, Table } from '../../checking/table.ts'
import type { AnnexList, Column } from '../lists.ts'
import { type ListTable, listTables } from '../tables.ts'

/** The rows of each table that a rule reads. */
export type Rows = Readonly<Record<string, Table<AnyRow>>>

type ExampleRows = Readonly<Record<string, readonly Readonly<Record<string, string | true>>[]>>

/** A rule made from what the lists say of themselves, or from a table of pairs. */
export type MadeRule = {
  readonly code: string
  readonly says: string
  readonly severity?: Severity
  readonly reads: Reads<Shapes>
  readonly mayRead?: Reads<Shapes>
  readonly marks: Reads<Shapes>
  readonly find: (rows: Rows) => Iterable<Finding>
  /** Rows that are found have `found: true`. */
  readonly caught: ExampleRows
  readonly spared: ExampleRows
}

/** Columns are named by the data here, so that the type of an example cannot tell them from its mark. */
const exampleOf = (rows: ExampleRows): Example<Shapes> => rows as unknown as Example<Shapes>

/** Gives a made rule the shape of every other. */
export const madeRule = ({ find, caught, spared, ...rule }: MadeRule): Rule<Shapes> => ({
  severity: 'error',
  ...rule,
  find: (tables: never) => find(tables),
  caught: [exampleOf(caught)],
  spared: [exampleOf(spared)],
})

/** `A6` of list 6, `S1` of the first list of special educational needs: how its rules' codes begin. */
export const codeOf = (table: string): string => table.replace(/^List/, 'A').replace(/^SEND/, 'S')

/** The place of a column in its list, from 1, in two digits. */
export const placeOf = (list: AnnexList, key: string): string =>
  String(list.columns.findIndex((column) => column.key === key) + 1).padStart(2, '0')

/** A column by its key; a slip of the pen in the tables of rules throws at once. */
export function columnOf(table: string, key: string): Column {
  const list: AnnexList = listTables[table as ListTable]
  const column = list.columns.find((one) => one.key === key)
  if (column === undefined) throw new Error(`${table} has no ${key}`)
  return column
}

export const headingOf = (table: string, key: string): string => columnOf(table, key).heading

/** A cell as a day; nothing where it is blank or none. */
export const dayIn = (row: AnyRow, heading: string): DayNumber | undefined => {
  const value = row[heading]
  return typeof value === 'number' ? (value as DayNumber) : undefined
}

export const textIn = (row: AnyRow, heading: string): string | undefined => {
  const value = row[heading]
  return typeof value === 'string' ? value : undefined
}

/** Something stands in the cell, readable or not. */
export const isFilled = (row: AnyRow, heading: string): boolean =>
  row[heading] !== undefined || row.unreadable?.[heading] !== undefined

/** The day as at which the lists were made. */
export const asAtOf = (rows: Rows): DayNumber | undefined => {
  const [row] = rows.AsAt?.rows ?? []
  return row === undefined ? undefined : dayIn(row, 'DAY')
}

/** The day of all examples. */
export const asAtExample = { AsAt: [{ DAY: '30/09/2025' }] } as const
export const readsAsAt = { AsAt: ['DAY'] } as const

/** Something that a column may hold, for examples. */
export const something = ({ holds, allowed }: Column): string =>
  holds === 'day' ? '01/09/2025' : holds === 'whole number' ? '1' : (allowed?.[0] ?? 'x')
