import type { DayNumber } from './day-number.ts'
import type { Columns, Row, RowHead, Shapes, Table } from './table.ts'

/** Which columns of which tables. */
export type Reads<S extends Shapes> = {
  readonly [T in keyof S]?: readonly (keyof S[T] & string)[]
}

type Only<C extends Columns, K> = Row<{
  readonly [P in keyof C & (K extends readonly (infer N)[] ? N : never)]: C[P]
}>

/** What a rule is given: the tables that it reads, with the columns that it says it reads and no other. */
export type TablesOf<S extends Shapes, R, M> = {
  readonly [T in keyof S & (keyof R | keyof M)]: Table<
    Only<S[T], (T extends keyof R ? R[T] : readonly []) | (T extends keyof M ? M[T] : readonly [])>
  >
}

/** What a rule finds: a row, or certain columns of a row where they differ from row to row. */
export type Finding = RowHead | { readonly row: RowHead; readonly columns: readonly string[] }

/** Found of the return as a whole and of no row of it, such as a share of children that is too high. */
export const wholeReturn: RowHead = { table: 'the whole return', at: 0, child: -1 }

/** The collection that a return is for. */
export type Collection = {
  /** `2025/26`. */
  readonly name: string
  readonly start: DayNumber
  readonly end: DayNumber
  /** The authority that makes the return; undefined where nobody said. */
  readonly authority?: string | undefined
  /** How the return came. */
  readonly format?: 'csv' | 'xml' | undefined
}

/** A row of an example, in the words of a return: days as `26/11/2026`, blanks left out. */
export type ExampleRow<C extends Columns> = { readonly [K in keyof C]?: string } & {
  /** In what a rule catches: this row is found, and the rows not so marked are spared. */
  readonly found?: true
}

/** A small return, for one collection and authority where it matters which. */
export type Example<S extends Shapes> = { readonly [T in keyof S]?: readonly ExampleRow<S[T]>[] } & {
  readonly in?: Partial<Omit<Collection, 'start' | 'end'>>
  /** What is caught is the return as a whole. */
  readonly whole?: true
}

export type Severity = 'error' | 'query'

/**
 * One rule of a standard. `find` sees the rows of the tables that it says it reads, typed to just those columns; it
 * never writes to them and knows no today. Where a table or column of `reads` is absent, the rule does not run, and
 * says so; what stands in `mayRead` is empty where it is absent.
 */
export type Rule<S extends Shapes> = {
  readonly code: string
  /** What is wrong, to the person who can mend it, in plain words. */
  readonly says: string
  readonly severity: Severity
  /** The first collection that has it, and the last; every collection where it says nothing. */
  readonly since?: string
  readonly until?: string
  readonly reads: Reads<S>
  readonly mayRead?: Reads<S>
  /** What it must know of the collection besides its days. */
  readonly needs?: readonly ('authority' | 'format')[]
  /** The cells that it marks, by table. A finding may mark others. */
  readonly marks: Reads<S>
  readonly find: (tables: never, collection: Collection) => Iterable<Finding>
  readonly caught: readonly [Example<S>, ...Example<S>[]]
  readonly spared: readonly [Example<S>, ...Example<S>[]]
}

type Written<S extends Shapes, R extends Reads<S>, M extends Reads<S>> = Omit<
  Rule<S>,
  'severity' | 'reads' | 'mayRead' | 'find'
> & {
  readonly severity?: Severity
  readonly reads: R
  readonly mayRead?: M
  find(tables: TablesOf<S, R, M>, collection: Collection): Iterable<Finding>
}

/** How the rules of a standard are written: gives `find` the types of just what the rule reads. */
export const ruleMaker =
  <S extends Shapes>() =>
  <const R extends Reads<S>, const M extends Reads<S> = Record<never, never>>(
    rule: Written<S, R, M>,
  ): Rule<S> => ({ severity: 'error', ...rule })
