import type { ReadProblem } from '../../standards/checking/reading.ts'
import type { Severity } from '../../standards/checking/rule.ts'

/*
 * What passes from the worker to the page: counts, and slices of lists. Never the whole of a return.
 */

/** A part of a list, with the length of the whole. */
export type Slice<T> = { readonly whole: number; readonly from: number; readonly lines: readonly T[] }

/** In how many rules each of the four ways of ending came out. */
export type Endings = {
  readonly rules: number
  readonly clean: number
  readonly found: number
  readonly notRun: number
  readonly broke: number
}

export type FileRead = {
  readonly name: string
  readonly when: 'this year' | 'last year'
  /** Undefined where it is like no table, or was not read. */
  readonly table: string | undefined
  readonly rows: number
}

export type Summary = {
  readonly standard: string
  readonly title: string
  readonly year: string
  /** What the files themselves say, where that is not the year of the check. */
  readonly yearOfFiles: string | undefined
  /** The authority’s code, where the files say it. */
  readonly authorityInFiles: string | undefined
  readonly endings: Endings
  /** Rows, over all rules: a row that two rules find counts twice. */
  readonly errors: number
  readonly queries: number
  readonly children: number
  readonly childrenFound: number
  readonly rows: number
  readonly files: readonly FileRead[]
  readonly problems: number
  /** Tables in which something was found. */
  readonly tables: readonly string[]
  /** How long reading and the rules took, in milliseconds. */
  readonly readingMs: number
  readonly rulesMs: number
}

/** A rule that found something. */
export type RuleLine = {
  readonly code: string
  readonly says: string
  readonly severity: Severity
  readonly tables: readonly string[]
  readonly rows: number
  readonly children: number
  /** Found of the return as a whole and of no row of it. */
  readonly isWhole: boolean
}

/** A child in whose rows something was found. `at` is their number in this return, which means nothing elsewhere. */
export type ChildLine = {
  readonly at: number
  readonly child: string
  readonly errors: number
  readonly queries: number
  readonly rules: readonly string[]
}

/** A row that a rule found, with the cells that it marks. */
export type FoundLine = {
  readonly table: string
  /** Counted from 1, without the headings. */
  readonly row: number
  readonly at: number
  readonly child: string | undefined
  readonly cells: readonly { readonly column: string; readonly value: string }[]
}

/** Why cells of a child are marked. `number` is what stands beside them. */
export type Reason = {
  readonly number: number
  readonly code: string
  readonly says: string
  readonly severity: Severity
  readonly rows: number
}

export type ChildTable = {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly row: number
    /** In the order of the columns; `why` are the numbers of the reasons. */
    readonly cells: readonly { readonly value: string; readonly why: readonly number[] }[]
  }[]
}

/** All rows of one child across the tables, with the cells that rules marked, and why. */
export type ChildShown = {
  readonly at: number
  readonly child: string
  readonly reasons: readonly Reason[]
  readonly tables: readonly ChildTable[]
}

/** Rules that did not run for one and the same reason. */
export type NotRun = { readonly why: string; readonly rules: readonly { code: string; says: string }[] }

export type NotFinished = {
  readonly notRun: readonly NotRun[]
  readonly broke: readonly { readonly code: string; readonly says: string; readonly why: string }[]
}

export type { ReadProblem }
