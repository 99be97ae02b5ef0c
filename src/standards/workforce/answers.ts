import type { CodeList } from './codes.ts'
import type { Part } from './schema.ts'

/** The values of a cell: several stand with blanks between them. */
export const valuesIn = (cell: string | undefined): readonly string[] =>
  cell === undefined ? [] : cell.split(/\s+/).filter((value) => value !== '')

/** Whether every value of a cell is on a list; a blank cell is. */
export const isOnList = (cell: string | undefined, list: CodeList): boolean =>
  valuesIn(cell).every((value) => list.find(value) !== undefined)

/** Whether every value of a cell is what the shape says; a blank cell is. */
export const fitsPart = (cell: string | undefined, { holds, several }: Part): boolean =>
  cell === undefined || (several ? valuesIn(cell) : [cell]).every((value) => holds.find(value) !== undefined)

/** The number in a cell; undefined where there is none. */
export function numberIn(cell: string | undefined): number | undefined {
  const value = cell === undefined ? Number.NaN : Number(cell)
  return Number.isNaN(value) ? undefined : value
}
