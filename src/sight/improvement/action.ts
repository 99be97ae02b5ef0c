import { measures } from '../performance/measures.ts'
import { actionOf } from './action-of.ts'

/** What we do about findings, known by any measure that Goldthread counts among others. */
export const action = actionOf(measures)
