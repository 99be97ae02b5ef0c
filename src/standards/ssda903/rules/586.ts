import { isOnOrBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule586 = rule903({
  code: '586',
  says: 'The missing period began before the child was born, or on the day of birth.',
  reads: { Missing: ['DOB', 'MIS_START'] },
  marks: { Missing: ['MIS_START'] },
  *find({ Missing }) {
    for (const period of Missing) if (isOnOrBefore(period.MIS_START, period.DOB)) yield period
  },
  caught: [
    {
      Missing: [
        { DOB: '02/05/2015', MIS_START: '01/05/2015' },
        { DOB: '02/05/2015', MIS_START: '02/05/2015' },
      ],
    },
  ],
  spared: [
    {
      Missing: [
        { DOB: '02/05/2015', MIS_START: '03/05/2015' },
        { DOB: '02/05/2015' },
        { MIS_START: '01/05/2015' },
      ],
    },
  ],
})
