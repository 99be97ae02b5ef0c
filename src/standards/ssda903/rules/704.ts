import { isAfter, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule704 = rule903({
  code: '704',
  says: 'The deprivation of liberty order did not end within the year.',
  since: '2026/27',
  reads: { DoLo: ['DOLO_END'] },
  marks: { DoLo: ['DOLO_END'] },
  *find({ DoLo }, { start, end }) {
    for (const order of DoLo) if (isBefore(order.DOLO_END, start) || isAfter(order.DOLO_END, end)) yield order
  },
  caught: [{ DoLo: [{ DOLO_END: '31/03/2026' }, { DOLO_END: '01/04/2027' }] }],
  spared: [{ DoLo: [{ DOLO_END: '01/04/2026' }, { DOLO_END: '31/03/2027' }, {}] }],
})
