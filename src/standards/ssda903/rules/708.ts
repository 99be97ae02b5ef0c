import { isOnOrBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule708 = rule903({
  code: '708',
  says: 'The deprivation of liberty order began before the child was born, or on the day of birth.',
  since: '2026/27',
  reads: { DoLo: ['DOB', 'DOLO_START'] },
  marks: { DoLo: ['DOLO_START'] },
  *find({ DoLo }) {
    for (const order of DoLo) if (isOnOrBefore(order.DOLO_START, order.DOB)) yield order
  },
  caught: [
    {
      DoLo: [
        { DOB: '02/05/2015', DOLO_START: '01/05/2015' },
        { DOB: '02/05/2015', DOLO_START: '02/05/2015' },
      ],
    },
  ],
  spared: [
    {
      DoLo: [
        { DOB: '02/05/2015', DOLO_START: '03/05/2015' },
        { DOB: '02/05/2015' },
        { DOLO_START: '01/05/2015' },
      ],
    },
  ],
})
