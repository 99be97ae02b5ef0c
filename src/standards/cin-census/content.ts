import type { Day } from '../../plain/day.ts'
import type { Row } from './tables.ts'

/** What rows say, without where they stood: two rows with the same content say the same. */
export const sayContent = (rows: unknown): string =>
  JSON.stringify(rows, (key, value: unknown) => (key === 'line' || key === 'unread' ? undefined : value))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Rows in an order that follows from what they say, so that the same rows always stand in the same order. */
export const inOrder = <R>(rows: readonly R[]): readonly R[] =>
  rows
    .map((row) => ({ row, content: sayContent(row) }))
    .sort((a, b) => byText(a.content, b.content))
    .map(({ row }) => row)

/** A row, and the name under which it is known again: its day, and a number where several have the same day. */
export type NamedRow<R> = { readonly row: R; readonly name: readonly (string | number)[] }

/**
 * Names rows by their day. Several of one day are numbered by what they say, not by where they stand, so that a file in
 * another order names them alike. `again` are rows that say word for word what one before them says.
 */
export function numbered<R extends Row>(
  rows: readonly R[],
  day: (row: R) => Day | undefined,
): { readonly rows: readonly NamedRow<R>[]; readonly again: readonly R[] } {
  const seen = new Map<string, R>()
  const again: R[] = []
  for (const row of rows) {
    const content = sayContent(row)
    if (seen.has(content)) again.push(row)
    else seen.set(content, row)
  }
  const named: NamedRow<R>[] = []
  const ofDay = new Map<string, number>()
  for (const [, row] of [...seen].sort(([a], [b]) => byText(a, b))) {
    const text = day(row) ?? 'no day'
    const before = ofDay.get(text) ?? 0
    ofDay.set(text, before + 1)
    named.push({ row, name: before === 0 ? [text] : [text, before] })
  }
  return { rows: named, again }
}
