import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-cin 0.1.9) departs from what a rule means. */
export const quirks: readonly Quirk[] = []
