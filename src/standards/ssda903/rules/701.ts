import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule701 = rule903({
  code: '701',
  says: 'The last day of the deprivation of liberty order is not a real day.',
  since: '2026/27',
  reads: { DoLo: ['DOLO_END'] },
  marks: { DoLo: ['DOLO_END'] },
  find: ({ DoLo }) => noDayIn(DoLo, 'DOLO_END'),
  caught: [{ DoLo: [{ DOLO_END: '31/02/2027' }] }],
  spared: [{ DoLo: [{ DOLO_END: '28/02/2027' }, {}] }],
})
