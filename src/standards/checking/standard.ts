import type { Day } from '../../plain/day.ts'
import type { Quirk } from './quirk.ts'
import type { InFile, ReadReturn } from './reading.ts'
import type { Collection, Rule } from './rule.ts'
import type { Shapes } from './table.ts'
import type { Aliases } from './vector.ts'

/** A standard with rules, as the checks, `conform` and the page of dropped files see it. */
export type Standard<S extends Shapes = Shapes> = {
  /** As it is named on the command line. */
  readonly name: string
  readonly title: string
  readonly years: readonly string[]
  readonly shapes: S
  readonly childColumn: string
  readonly rules: readonly Rule<S>[]
  readonly quirks: readonly Quirk[]
  collectionOf(year: string): Collection
}

/** What is known of a return besides its files. */
export type Asked = {
  /** The collection: `2025/26`. */
  readonly year: string
  /** The statistical code of the authority that makes the return: E10000016. */
  readonly authority?: string
  /** The day as at which lists were made, where a standard is of a day and not of a year. */
  readonly on?: Day
  /** A list of postcodes with their places, as separated values. */
  readonly postcodes?: InFile
  /** Ofsted's list of providers. */
  readonly providers?: InFile
}

/** A standard whose files can be read and checked. */
export type Checker = {
  readonly standard: Standard
  readonly aliases: Aliases
  read(files: readonly InFile[], asked: Asked): Promise<ReadReturn>
}
