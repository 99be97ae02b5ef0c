import { aDayNumber, addDays, addYears, findDayIn } from './day-number.ts'
import { Children, tableOf } from './rows.ts'
import type { Collection } from './rule.ts'
import type { Given } from './run.ts'
import type { Standard } from './standard.ts'
import type { Shapes } from './table.ts'

/*
 * A vector: a small return together with what a rule of another validator found in it. The form is that of the public
 * conformance vectors drawn from the tests of the sector's validators; a file holds one rule's cases as JSON.
 */

type VectorRow = Readonly<Record<string, unknown>>

export type VectorCase = {
  readonly tables: Readonly<Record<string, readonly VectorRow[]>>
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** The labels of the rows by which they are named, where they are not 0, 1, 2 … */
  readonly tableIndexes?: Readonly<Record<string, readonly (string | number)[]>>
  readonly metadata?: Readonly<Record<string, unknown>> | null
  readonly expected: unknown
}

export type Vector = {
  readonly rule: string
  readonly ruleset: string
  readonly cases: readonly VectorCase[]
}

/** What other validators call the same tables and columns. */
export type Aliases = {
  readonly tables?: Readonly<Record<string, string>>
  readonly columns?: Readonly<Record<string, string>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether parsed JSON is a vector. Its cases are taken at their word. */
export const isVector = (value: unknown): value is Vector =>
  isRecord(value) &&
  typeof value.rule === 'string' &&
  typeof value.ruleset === 'string' &&
  Array.isArray(value.cases) &&
  value.cases.every((one) => isRecord(one) && isRecord(one.tables) && isRecord(one.columns))

/** A cell as a file would have it: numbers as text, a whole number without its point, lists with commas. */
function cellOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? value.map(String).join(',') : String(value)
}

/** The collection year of a ruleset named such as `lac2025_26`. */
export const yearOfRuleset = (ruleset: string): string | undefined => {
  const [, from, to] = /(\d{4})_(\d{2})$/.exec(ruleset) ?? []
  return from === undefined ? undefined : `${from}/${to}`
}

/** The collection that a case is run in: its year's, but for the days and the authority that the case names. */
export function collectionFor(base: Collection, metadata: VectorCase['metadata']): Collection {
  const text = (key: string) => (typeof metadata?.[key] === 'string' ? metadata[key] : undefined)
  const startText = text('collection_start')
  const endText = text('collection_end')
  const calendarYear = text('collectionYear')?.slice(0, 4)
  const end =
    endText === undefined
      ? calendarYear === undefined
        ? undefined
        : aDayNumber(`${calendarYear}-03-31`)
      : findDayIn(endText)
  const given = startText === undefined ? undefined : findDayIn(startText)
  const start = given ?? (end === undefined ? base.start : addDays(addYears(end, -1), 1))
  const format = text('file_format')
  return {
    name: base.name,
    start,
    end: end ?? (given === undefined ? base.end : addDays(addYears(given, 1), -1)),
    authority: text('localAuthority') ?? base.authority,
    format: format === 'csv' || format === 'xml' ? format : base.format,
  }
}

type NamedRows = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly VectorRow[]
}

/** The tables of a case; a list of providers stands among what is said of the collection. */
function tablesIn({ tables, columns, metadata }: VectorCase): readonly NamedRows[] {
  const providers = metadata?.provider_info
  const listed = Array.isArray(providers) ? (providers as readonly VectorRow[]) : []
  return [
    ...Object.entries(tables).map(([name, rows]) => ({ name, rows, columns: columns[name] ?? [] })),
    ...(listed.length === 0
      ? []
      : [{ name: 'Providers', rows: listed, columns: [...new Set(listed.flatMap(Object.keys))] }]),
  ]
}

/** A case as the return that the standard's rules are given. Tables and columns that the standard does not know fall away. */
export function givenOf<S extends Shapes>(
  one: VectorCase,
  { shapes, childColumn }: Standard<S>,
  aliases: Aliases = {},
): Given {
  const children = new Children()
  const made = tablesIn(one).flatMap(({ name, columns, rows }) => {
    const known = aliases.tables?.[name] ?? name
    const shape = shapes[known]
    if (shape === undefined) return []
    const header = columns.map((column) => (column in shape ? column : (aliases.columns?.[column] ?? column)))
    const cells = rows.map((row) => columns.map((column) => cellOf(row[column])))
    return [
      [known, tableOf({ name: known, columns: shape, childColumn, header, rows: cells }, children)] as const,
    ]
  })
  return Object.fromEntries(made)
}

/** The label by which a vector names a row. */
export const labelOf = ({ tableIndexes }: VectorCase, table: string, at: number): string | number =>
  tableIndexes?.[table]?.[at] ?? at
