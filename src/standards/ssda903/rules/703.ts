import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule703 = rule903({
  code: '703',
  says: 'The deprivation of liberty order began after the end of the year.',
  since: '2026/27',
  reads: { DoLo: ['DOLO_START'] },
  marks: { DoLo: ['DOLO_START'] },
  *find({ DoLo }, { end }) {
    for (const order of DoLo) if (isAfter(order.DOLO_START, end)) yield order
  },
  caught: [{ DoLo: [{ DOLO_START: '01/04/2027' }] }],
  spared: [{ DoLo: [{ DOLO_START: '31/03/2027' }, { DOLO_START: '31/03/2026' }, {}] }],
})
