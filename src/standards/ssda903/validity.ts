import { isUnreadable, type RowHead, type Table } from '../checking/table.ts'

type With<C extends string> = RowHead & { readonly [K in C]: string | undefined }

/** The rows in which something that is no day stands where a day was asked. */
export function* noDayIn<R extends RowHead>(table: Table<R>, column: keyof R & string): Iterable<R> {
  for (const row of table) if (isUnreadable(row, column)) yield row
}

/** The rows in which there is no day, or something that is none. */
export function* noDayAtAllIn<
  C extends string,
  R extends RowHead & { readonly [K in C]: number | undefined },
>(table: Table<R>, column: C): Iterable<R> {
  for (const row of table) if (row[column] === undefined) yield row
}

/** The rows with a code that is not one of these. A blank is spared. */
export function* otherThan<C extends string, R extends With<C>>(
  table: Table<R>,
  column: C,
  codes: ReadonlySet<string>,
): Iterable<R> {
  for (const row of table) {
    const code: string | undefined = row[column]
    if (code !== undefined && !codes.has(code)) yield row
  }
}

/** The rows with a code that is not one of these, or with none. */
export function* otherThanOrBlank<C extends string, R extends With<C>>(
  table: Table<R>,
  column: C,
  codes: ReadonlySet<string>,
): Iterable<R> {
  for (const row of table) {
    const code: string | undefined = row[column]
    if (code === undefined || !codes.has(code)) yield row
  }
}
