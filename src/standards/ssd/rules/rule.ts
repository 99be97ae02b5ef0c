import type { Collection, Example, Finding, Reads, Rule, Severity } from '../../checking/rule.ts'
import type { Given } from '../../checking/run.ts'
import type { AnyRow, Shapes } from '../../checking/table.ts'
import type { SsdField, SsdObject } from '../object.ts'

/** The column in which each table names the person whom a row is about, however the row is traced to them. */
export const personColumn = 'person'

/** A field with the object it belongs to. */
export type OfObject = { readonly object: SsdObject; readonly field: SsdField }

/** What a rule made from the objects is given: the rows of each table that it reads. */
export type Rows = Readonly<Record<string, Iterable<AnyRow>>>

/** Rows of an example by table, in the words of a file; `found: true` marks those that the rule finds. */
export type MadeExample = Readonly<Record<string, readonly Readonly<Record<string, string | true>>[]>>

/** A rule that is made from what an object says of itself. */
export type MadeRule = {
  /** The reference of the field, then what is asked of it: `CPPL004A.order`. */
  readonly code: string
  readonly says: string
  readonly severity: Severity
  readonly reads: Reads<Shapes>
  readonly marks: Reads<Shapes>
  readonly find: (rows: Rows) => Iterable<Finding>
  readonly caught: MadeExample
  readonly spared: MadeExample
}

/** Gives a made rule the shape of every other. */
export const madeRule = ({ find, caught, spared, ...rule }: MadeRule): Rule<Shapes> => ({
  ...rule,
  find: (tables: never, _collection: Collection) => find(rowsOf(tables)),
  caught: [exampleOf(caught)],
  spared: [exampleOf(spared)],
})

/** Tables are named by the data here, so that the type of an example cannot tell their columns from its mark. */
const exampleOf = (rows: MadeExample): Example<Shapes> => rows as unknown as Example<Shapes>

const rowsOf = (given: Given): Rows => given

/** A cell as text; nothing where it is blank. */
export const textOf = (row: AnyRow, name: string): string | undefined => {
  const value = row[name]
  return typeof value === 'string' ? value : undefined
}

/** A cell as the number of its day; nothing where it is blank. */
export const dayOf = (row: AnyRow, name: string): number | undefined => {
  const value = row[name]
  return typeof value === 'number' ? value : undefined
}

export const isBlank = (row: AnyRow, name: string): boolean => row[name] === undefined
