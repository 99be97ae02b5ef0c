import { measures } from '../performance/measures.ts'
import { evidenceOf } from './evidence-of.ts'

/** What shows that an action changed something, among it any measure that Goldthread counts. */
export const evidence = evidenceOf(measures)
