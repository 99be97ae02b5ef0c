import { isOneOf, locations, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** It is worked out from the postcode, and is blank only where that is no postcode; of short breaks it is not asked. */
export const rule179 = rule903({
  code: '179',
  says: 'Whether the placement lies inside the authority is missing, or is not one of the codes IN and OUT: is the postcode right?',
  reads: { Episodes: ['PL_LOCATION'] },
  mayRead: { Episodes: ['LS'] },
  marks: { Episodes: ['PL_LOCATION'] },
  *find({ Episodes }) {
    for (const episode of Episodes) {
      const { LS, PL_LOCATION } = episode
      const isAsked = LS !== undefined && !isOneOf(LS, shortBreaks)
      if (PL_LOCATION === undefined ? isAsked : !locations.has(PL_LOCATION)) yield episode
    }
  },
  caught: [{ Episodes: [{ PL_LOCATION: 'INSIDE' }, { PL_LOCATION: 'in' }, { LS: 'C2' }] }],
  spared: [{ Episodes: [{ PL_LOCATION: 'IN' }, { LS: 'C2', PL_LOCATION: 'OUT' }, { LS: 'V4' }, {}] }],
})
