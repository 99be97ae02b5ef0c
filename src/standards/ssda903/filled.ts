import { type AnyRow, isUnreadable } from '../checking/table.ts'

/** Something stands in the cell, and be it a day that cannot be read. */
export const isFilled = (row: AnyRow, column: string): boolean =>
  row[column] !== undefined || isUnreadable(row, column)

export const anyFilled = (row: AnyRow, columns: readonly string[]): boolean =>
  columns.some((column) => isFilled(row, column))

export const allFilled = (row: AnyRow, columns: readonly string[]): boolean =>
  columns.every((column) => isFilled(row, column))

/** What is said of a child looked after continuously for 12 months (table OC2), but for the questionnaire. */
export const healthColumns = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const

/** What is said of a young person who has left care (table OC3). */
export const careLeaverColumns = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const

/** What is said of an adoption (table AD1). */
export const adoptionColumns = [
  'DATE_INT',
  'DATE_MATCH',
  'FOSTER_CARE',
  'NB_ADOPTR',
  'SEX_ADOPTR',
  'LS_ADOPTR',
] as const
