import { accommodations } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

export const rule133 = rule903({
  code: '133',
  says: 'Where the young person who left care lives is missing or is not one of the codes.',
  reads: { OC3: ['ACCOM'] },
  marks: { OC3: ['ACCOM'] },
  find: ({ OC3 }) => otherThanOrBlank(OC3, 'ACCOM', accommodations),
  caught: [{ OC3: [{ ACCOM: 'b1' }, { ACCOM: 'B3' }, { ACCOM: 'S1' }, { ACCOM: 'X1' }, {}] }],
  spared: [{ OC3: [{ ACCOM: 'B1' }, { ACCOM: 'Z2' }, { ACCOM: '0' }] }],
})
