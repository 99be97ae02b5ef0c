import { healthColumns, healthColumnsForAll } from '../column-groups.ts'
import { allFilled, anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule182 = rule903({
  code: '182',
  says: 'Immunisations, teeth, health assessment and substance misuse are not all answered, while something is recorded of the child’s health or convictions.',
  reads: { OC2: healthColumns },
  marks: { OC2: healthColumns },
  *find({ OC2 }) {
    for (const child of OC2)
      if (anyFilled(child, healthColumns) && !allFilled(child, healthColumnsForAll)) yield child
  },
  caught: [{ OC2: [{ CONVICTED: '0' }, { IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1' }] }],
  spared: [
    {
      OC2: [{ IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' }, {}],
    },
  ],
})
