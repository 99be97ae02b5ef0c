import type { Quirk } from './quirk.ts'
import type { Collection, Rule } from './rule.ts'
import type { Shapes } from './table.ts'

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
