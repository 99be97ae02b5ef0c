import { activities } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

export const rule132 = rule903({
  code: '132',
  says: 'What the young person who left care does is missing or is not one of the codes.',
  reads: { OC3: ['ACTIV'] },
  marks: { OC3: ['ACTIV'] },
  find: ({ OC3 }) => otherThanOrBlank(OC3, 'ACTIV', activities),
  caught: [{ OC3: [{ ACTIV: 'f1' }, { ACTIV: 'P3' }, {}] }],
  spared: [{ OC3: [{ ACTIV: 'F1' }, { ACTIV: 'G6' }, { ACTIV: '0' }] }],
})
