import { isOneOf, missingTypes } from '../codes.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule564 = rule903({
  code: '564',
  says: 'The child was missing or away, and the day on which that began is not given.',
  reads: { Missing: ['MISSING', 'MIS_START'] },
  marks: { Missing: ['MISSING', 'MIS_START'] },
  *find({ Missing }) {
    for (const period of Missing)
      if (isOneOf(period.MISSING, missingTypes) && isBlank(period, 'MIS_START')) yield period
  },
  caught: [{ Missing: [{ MISSING: 'M' }, { MISSING: 'A' }] }],
  spared: [{ Missing: [{ MISSING: 'M', MIS_START: '01/05/2025' }, { MISSING: 'A', MIS_START: 'MAY' }, {}] }],
})
