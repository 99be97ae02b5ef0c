import { isOnOrBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule702 = rule903({
  code: '702',
  says: 'The deprivation of liberty order ended before it began, or on the same day.',
  since: '2026/27',
  reads: { DoLo: ['DOLO_START', 'DOLO_END'] },
  marks: { DoLo: ['DOLO_START', 'DOLO_END'] },
  *find({ DoLo }) {
    for (const order of DoLo) if (isOnOrBefore(order.DOLO_END, order.DOLO_START)) yield order
  },
  caught: [
    {
      DoLo: [
        { DOLO_START: '02/05/2026', DOLO_END: '01/05/2026' },
        { DOLO_START: '02/05/2026', DOLO_END: '02/05/2026' },
      ],
    },
  ],
  spared: [
    {
      DoLo: [
        { DOLO_START: '02/05/2026', DOLO_END: '03/05/2026' },
        { DOLO_START: '02/05/2026' },
        { DOLO_END: '02/05/2026' },
      ],
    },
  ],
})
