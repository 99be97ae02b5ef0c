import type { Given } from './run.ts'

/** A file as somebody hands it over. */
export type InFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Last year's files are read into tables of their own, for rules that compare. */
  readonly when: 'this year' | 'last year'
}

/** What could not be read, or was read though unusual: file, line from 1, and a sentence. */
export type ReadProblem = { readonly file: string; readonly line: number; readonly says: string }

/** Files read into tables. */
export type ReadReturn = {
  readonly given: Given
  /** Rows of all tables. */
  readonly rows: number
  readonly problems: readonly ReadProblem[]
  readonly format: 'csv' | 'xml' | undefined
  /** The authority, where the files say it. */
  readonly authority?: string
  /** Which file became which table, with its rows. */
  readonly files: readonly { readonly name: string; readonly table: string; readonly rows: number }[]
}
