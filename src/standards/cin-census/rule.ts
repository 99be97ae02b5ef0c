import { ruleMaker } from '../checking/rule.ts'
import type { CheckedTables } from './checked-tables.ts'

/** Writes a rule of the children in need census. */
export const ruleCin = ruleMaker<CheckedTables>()
