import { ruleMaker } from '../checking/rule.ts'
import type { Tables } from './tables.ts'

/** Writes a rule of the SSDA903 return. */
export const rule903 = ruleMaker<Tables>()
