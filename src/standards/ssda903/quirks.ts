import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-903 0.1.14) departs from what a rule means. */
export const quirks: readonly Quirk[] = []
