import type { FieldOf, SsdField, SsdObject } from './object.ts'
import type { ObjectName } from './objects.ts'
import type { Value } from './value.ts'

/** A row to be written: what is not held is left out. */
export type RowOut<N extends string = string> = Readonly<Partial<Record<N, Value | undefined>>>

/** Rows to be written, by object. */
export class RowsOut {
  readonly #rows = new Map<ObjectName, RowOut[]>()

  add<T extends SsdObject<ObjectName>>(object: T, row: RowOut<FieldOf<T>>): void {
    const rows = this.#rows.get(object.name)
    if (rows === undefined) this.#rows.set(object.name, [row])
    else rows.push(row)
  }

  addAll(more: RowsOut): void {
    for (const [name, rows] of more.#rows) {
      const own = this.#rows.get(name) ?? []
      for (const row of rows) own.push(row)
      this.#rows.set(name, own)
    }
  }

  of(name: ObjectName): readonly RowOut[] {
    return this.#rows.get(name) ?? []
  }

  /** Puts other rows in the place of those of an object. */
  replace(name: ObjectName, rows: readonly RowOut[]): void {
    this.#rows.set(name, [...rows])
  }
}

/** What a spreadsheet would take for a formula, also behind apostrophes that guard it already. */
const formula = /^'*[=+\-@]/
const guarded = /^'+[=+\-@]/

/** Takes away the apostrophe that keeps a spreadsheet from taking a text for a formula. */
export const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

function cellOf({ kind }: SsdField, value: Value | undefined): string {
  if (value === undefined) return ''
  const text = String(value)
  const safe = kind === 'text' && formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Writes the rows of an object as CSV (RFC 4180, UTF-8): the fields of the specification in their order, then those that only
 * the deployed scripts have. Rows stand in an order that follows from what they say, so that the same record always gives
 * the same bytes. Text that a spreadsheet would take for a formula gets an apostrophe before it, which the reader takes away.
 */
export function writeTable({ fields }: SsdObject, rows: readonly RowOut[]): string {
  const columns = [
    ...fields.filter(({ only }) => only !== 'deployment'),
    ...fields.filter(({ only }) => only === 'deployment'),
  ]
  const lines = rows.map((row) => columns.map((field) => cellOf(field, row[field.name])).join(',')).toSorted()
  return [columns.map(({ name }) => name).join(','), ...lines].map((line) => `${line}\r\n`).join('')
}
