import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule570 = rule903({
  code: '570',
  says: 'The missing period began after the end of the year.',
  reads: { Missing: ['MIS_START'] },
  marks: { Missing: ['MIS_START'] },
  *find({ Missing }, { end }) {
    for (const period of Missing) if (isAfter(period.MIS_START, end)) yield period
  },
  caught: [{ Missing: [{ MIS_START: '01/04/2026' }] }],
  spared: [{ Missing: [{ MIS_START: '31/03/2026' }, { MIS_START: '31/03/2025' }, {}] }],
})
