import { locations } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule179 = rule903({
  code: '179',
  says: 'Whether the placement lies inside the authority is not one of the codes IN and OUT.',
  reads: { Episodes: ['PL_LOCATION'] },
  marks: { Episodes: ['PL_LOCATION'] },
  find: ({ Episodes }) => otherThan(Episodes, 'PL_LOCATION', locations),
  caught: [{ Episodes: [{ PL_LOCATION: 'INSIDE' }, { PL_LOCATION: 'in' }] }],
  spared: [{ Episodes: [{ PL_LOCATION: 'IN' }, { PL_LOCATION: 'OUT' }, {}] }],
})
