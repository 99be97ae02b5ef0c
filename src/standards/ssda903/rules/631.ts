import { previousPermanence } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule631 = rule903({
  code: '631',
  says: 'The kind of an earlier permanent home is none of those that there are.',
  reads: { PrevPerm: ['PREV_PERM'] },
  marks: { PrevPerm: ['PREV_PERM'] },
  find: ({ PrevPerm }) => otherThan(PrevPerm, 'PREV_PERM', previousPermanence),
  caught: [{ PrevPerm: [{ PREV_PERM: 'P5' }, { PREV_PERM: 'p1' }] }],
  spared: [{ PrevPerm: [{ PREV_PERM: 'P4' }, { PREV_PERM: 'Z1' }, {}] }],
})
