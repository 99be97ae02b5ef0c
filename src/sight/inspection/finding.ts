import { measures } from '../performance/measures.ts'
import { findingOf } from './finding-of.ts'

/** Something that must improve, whoever says so, among them any measure that Goldthread counts. */
export const finding = findingOf(measures)
