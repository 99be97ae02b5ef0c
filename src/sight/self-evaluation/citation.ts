import { measures } from '../performance/measures.ts'
import { citationOf } from './citation-of.ts'

/** Evidence for a claim or a weakness, of any measure that Goldthread counts. */
export const citation = citationOf(measures)
