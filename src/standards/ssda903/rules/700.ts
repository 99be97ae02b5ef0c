import { rule903 } from '../rule.ts'
import { noDayAtAllIn } from '../validity.ts'

export const rule700 = rule903({
  code: '700',
  says: 'The first day of the deprivation of liberty order is not given, or not a real day.',
  since: '2026/27',
  reads: { DoLo: ['DOLO_START'] },
  marks: { DoLo: ['DOLO_START'] },
  find: ({ DoLo }) => noDayAtAllIn(DoLo, 'DOLO_START'),
  caught: [{ DoLo: [{ DOLO_START: '31/02/2027' }, {}] }],
  spared: [{ DoLo: [{ DOLO_START: '28/02/2027' }] }],
})
