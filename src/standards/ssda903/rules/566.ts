import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule566 = rule903({
  code: '566',
  says: 'A missing period has a last day, and whether the child was missing or away is not given.',
  reads: { Missing: ['MISSING', 'MIS_END'] },
  marks: { Missing: ['MISSING', 'MIS_END'] },
  *find({ Missing }) {
    for (const period of Missing)
      if (period.MISSING === undefined && isFilled(period, 'MIS_END')) yield period
  },
  caught: [{ Missing: [{ MIS_END: '01/05/2025' }, { MIS_END: 'MAY' }] }],
  spared: [{ Missing: [{ MISSING: 'M', MIS_END: '01/05/2025' }, { MISSING: 'A' }, {}] }],
})
