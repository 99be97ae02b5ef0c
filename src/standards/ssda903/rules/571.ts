import { isAfter, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule571 = rule903({
  code: '571',
  says: 'The missing period did not end within the year.',
  reads: { Missing: ['MIS_END'] },
  marks: { Missing: ['MIS_END'] },
  *find({ Missing }, { start, end }) {
    for (const period of Missing)
      if (isBefore(period.MIS_END, start) || isAfter(period.MIS_END, end)) yield period
  },
  caught: [{ Missing: [{ MIS_END: '31/03/2025' }, { MIS_END: '01/04/2026' }] }],
  spared: [{ Missing: [{ MIS_END: '01/04/2025' }, { MIS_END: '31/03/2026' }, {}] }],
})
