import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule1005 = rule903({
  code: '1005',
  says: 'The last day of the missing period is not a real day.',
  reads: { Missing: ['MIS_END'] },
  marks: { Missing: ['MIS_END'] },
  find: ({ Missing }) => noDayIn(Missing, 'MIS_END'),
  caught: [{ Missing: [{ MIS_END: '31/02/2025' }, { MIS_END: '13/10/25' }] }],
  spared: [{ Missing: [{ MIS_END: '28/02/2025' }, {}] }],
})
