import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule565 = rule903({
  code: '565',
  says: 'A missing period has a first day, and whether the child was missing or away is not given.',
  reads: { Missing: ['MISSING', 'MIS_START'] },
  marks: { Missing: ['MISSING', 'MIS_START'] },
  *find({ Missing }) {
    for (const period of Missing)
      if (period.MISSING === undefined && isFilled(period, 'MIS_START')) yield period
  },
  caught: [{ Missing: [{ MIS_START: '01/05/2025' }, { MIS_START: 'MAY' }] }],
  spared: [{ Missing: [{ MISSING: 'M', MIS_START: '01/05/2025' }, { MISSING: 'A' }, {}] }],
})
