import { isUnreadable } from '../../checking/table.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule1004 = rule903({
  code: '1004',
  says: 'The first day of the missing period is not a real day, or not given where a last day is.',
  reads: { Missing: ['MIS_START', 'MIS_END'] },
  marks: { Missing: ['MIS_START'] },
  *find({ Missing }) {
    for (const period of Missing)
      if (
        isUnreadable(period, 'MIS_START') ||
        (period.MIS_START === undefined && isFilled(period, 'MIS_END'))
      )
        yield period
  },
  caught: [{ Missing: [{ MIS_START: '31/02/2025' }, { MIS_END: '01/05/2025' }] }],
  spared: [{ Missing: [{ MIS_START: '28/02/2025' }, { MIS_START: '28/02/2025', MIS_END: 'MAY' }, {}] }],
})
