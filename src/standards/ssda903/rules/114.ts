import { yesNo } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule114 = rule903({
  code: '114',
  says: 'Whether the adopters had fostered the child is not said as 0 or 1.',
  reads: { AD1: ['FOSTER_CARE'] },
  marks: { AD1: ['FOSTER_CARE'] },
  find: ({ AD1 }) => otherThan(AD1, 'FOSTER_CARE', yesNo),
  caught: [{ AD1: [{ FOSTER_CARE: '2' }, { FOSTER_CARE: 'NO' }] }],
  spared: [{ AD1: [{ FOSTER_CARE: '0' }, { FOSTER_CARE: '1' }, {}] }],
})
