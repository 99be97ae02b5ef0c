import { isUnreadable, type RowHead } from '../checking/table.ts'

/** Something stands in the cell: a value, or what somebody wrote where a day was asked. */
export const isFilled = <C extends string>(
  row: RowHead & { readonly [K in C]?: unknown },
  column: C,
): boolean => row[column] !== undefined || isUnreadable(row, column)
