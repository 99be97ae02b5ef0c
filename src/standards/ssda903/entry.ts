import { isUnreadable, type RowHead } from '../checking/table.ts'

/** Something stands in the cell: a code, a day, or what somebody wrote where a day was asked. */
export const isFilled = <C extends string>(
  row: RowHead & { readonly [K in C]: unknown },
  column: C,
): boolean => row[column] !== undefined || isUnreadable(row, column)

/** Nothing at all stands in the cell. */
export const isBlank = <C extends string>(
  row: RowHead & { readonly [K in C]: unknown },
  column: C,
): boolean => !isFilled(row, column)

/** Something stands in at least one of these cells. */
export const anyFilled = <C extends string>(
  row: RowHead & { readonly [K in C]: unknown },
  columns: readonly C[],
): boolean => columns.some((column) => isFilled(row, column))

/** Something stands in every one of these cells. */
export const allFilled = <C extends string>(
  row: RowHead & { readonly [K in C]: unknown },
  columns: readonly C[],
): boolean => columns.every((column) => isFilled(row, column))
