import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule567 = rule903({
  code: '567',
  says: 'The missing period ended before it began.',
  reads: { Missing: ['MIS_START', 'MIS_END'] },
  marks: { Missing: ['MIS_START', 'MIS_END'] },
  *find({ Missing }) {
    for (const period of Missing) if (isBefore(period.MIS_END, period.MIS_START)) yield period
  },
  caught: [{ Missing: [{ MIS_START: '02/05/2025', MIS_END: '01/05/2025' }] }],
  spared: [
    {
      Missing: [
        { MIS_START: '02/05/2025', MIS_END: '02/05/2025' },
        { MIS_START: '02/05/2025' },
        { MIS_END: '02/05/2025' },
      ],
    },
  ],
})
