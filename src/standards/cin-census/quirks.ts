import type { Quirk } from '../checking/quirk.ts'

/** Where the sector's validator (Data to Insight, csc-validator-be-cin 0.1.9) departs from what a rule means. */
export const quirks: readonly Quirk[] = [
  {
    rule: '8935',
    says: 'The rule asks for two open child protection plans of one child. The validator looks for two with the same plan id, and it gives every plan an id of its own, so that in a real return it finds nothing. Here all open plans of the child are found.',
  },
]
