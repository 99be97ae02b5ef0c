import { yesNo } from '../codes.ts'
import { healthColumns } from '../column-groups.ts'
import { rule903 } from '../rule.ts'

export const rule181 = rule903({
  code: '181',
  says: 'What is asked of a child looked after for 12 months is not answered with 0 or 1.',
  reads: { OC2: healthColumns },
  marks: { OC2: healthColumns },
  *find({ OC2 }) {
    for (const child of OC2) if (healthColumns.some((column) => !yesNo.has(child[column] ?? '0'))) yield child
  },
  caught: [{ OC2: [{ CONVICTED: '2' }, { TEETH_CHECK: '1', INTERVENTION_OFFERED: 'NO' }] }],
  spared: [{ OC2: [{ CONVICTED: '0', TEETH_CHECK: '1' }, {}] }],
})
