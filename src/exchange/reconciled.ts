import { inFigures } from '../plain/counted.ts'
import type { Tallies } from '../standards/cin-census/reconcile.ts'
import type { TableName } from '../standards/cin-census/tables.ts'

/** `read` is always `kept` + `refused` + `same`; `same` stood on record already. */
export type Reckoned = {
  readonly read: number
  readonly kept: number
  readonly refused: number
  readonly same: number
}

/** A row or a value of a file that was not brought in: where it stands, and why. Names no child and no value. */
export type Reason = { readonly line: number; readonly element: string; readonly says: string }

/** What became of every row of a file. It names no child, so that it can be kept for good. */
export type Reconciled = {
  /** The census year by the year it ends in. */
  readonly year: number
  readonly tables: readonly (Reckoned & { readonly table: TableName })[]
  /** Single values within rows that were kept. */
  readonly values: Tallies['values']
  /** Elements, attributes and texts that belong to no row. */
  readonly other: number
  /** The first of the reasons; `unlisted` counts the rest. */
  readonly reasons: readonly Reason[]
  readonly unlisted: number
  /** Told although kept, such as two children with one LAchildID. */
  readonly notices: readonly string[]
}

export const nothing: Reckoned = { read: 0, kept: 0, refused: 0, same: 0 }

export const plus = (a: Reckoned, b: Reckoned): Reckoned => ({
  read: a.read + b.read,
  kept: a.kept + b.kept,
  refused: a.refused + b.refused,
  same: a.same + b.same,
})

/** All rows of all tables. */
export const totalOf = ({ tables }: Pick<Reconciled, 'tables'>): Reckoned => tables.reduce(plus, nothing)

/** `1,204 rows read: 1,190 kept, 4 refused, 10 already there.` */
export function sayReckoned({ read, kept, refused, same }: Reckoned): string {
  return `${inFigures(read)} ${read === 1 ? 'row' : 'rows'} read: ${inFigures(kept)} kept, ${inFigures(refused)} refused, ${inFigures(same)} already there.`
}

/** Gives a reconciliation that was kept its type back. Only this room ever makes one. */
export const reconciledFrom = (kept: unknown): Reconciled => kept as Reconciled
