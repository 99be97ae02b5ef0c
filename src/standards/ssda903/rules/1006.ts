import { missingTypes } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule1006 = rule903({
  code: '1006',
  says: 'Whether the child was missing (M) or away (A) is given as neither.',
  reads: { Missing: ['MISSING'] },
  marks: { Missing: ['MISSING'] },
  find: ({ Missing }) => otherThan(Missing, 'MISSING', missingTypes),
  caught: [{ Missing: [{ MISSING: 'X' }, { MISSING: 'm' }] }],
  spared: [{ Missing: [{ MISSING: 'M' }, { MISSING: 'A' }, {}] }],
})
