import type { RowHead, Table } from '../checking/table.ts'

/** The rows whose child is not in the header. */
export function* absentFrom<R extends RowHead>(Header: Table<RowHead>, table: Table<R>): Iterable<R> {
  for (const row of table) if (!Header.has(row)) yield row
}

/** Whether the header says of a child something else in a column than is said elsewhere. Where it is silent, it does not. */
function saysOtherwise(headers: Iterable<Readonly<Record<string, unknown>>>, column: string, said: unknown) {
  let otherwise = false
  for (const header of headers) {
    if (header[column] === said) return false
    otherwise ||= header[column] !== undefined
  }
  return otherwise
}

/** The rows that say of their child in a column other than the header does, where both say something. */
export function* differing<C extends string, R extends RowHead & { readonly [K in C]: unknown }>(
  Header: Table<RowHead & { readonly [K in C]: unknown }>,
  table: Table<R>,
  column: C,
): Iterable<R> {
  for (const row of table)
    if (row[column] !== undefined && saysOtherwise(Header.of(row), column, row[column])) yield row
}

/** The rows of children who stand in a table more than once. */
export function* repeated<R extends RowHead>(table: Table<R>): Iterable<R> {
  for (const rows of table.children) if (rows.length > 1) yield* rows
}
