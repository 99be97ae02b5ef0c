import { healthColumnsForAll } from '../column-groups.ts'
import { allFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule547 = rule903({
  code: '547',
  says: "It is said whether the health and development checks are up to date, and something else about the child's health is left blank: immunisations, teeth, health assessment or substance misuse.",
  reads: { OC2: ['HEALTH_CHECK', ...healthColumnsForAll] },
  marks: { OC2: ['HEALTH_CHECK', ...healthColumnsForAll] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (child.HEALTH_CHECK !== undefined && !allFilled(child, healthColumnsForAll)) yield child
  },
  caught: [
    {
      OC2: [
        { HEALTH_CHECK: '0', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
        { HEALTH_CHECK: '1', IMMUNISATIONS: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
        { HEALTH_CHECK: '1', IMMUNISATIONS: '1', TEETH_CHECK: '1', SUBSTANCE_MISUSE: '0' },
        { HEALTH_CHECK: '1', IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1' },
        { HEALTH_CHECK: '1' },
      ],
    },
  ],
  spared: [
    {
      OC2: [
        {
          HEALTH_CHECK: '0',
          IMMUNISATIONS: '1',
          TEETH_CHECK: '0',
          HEALTH_ASSESSMENT: '1',
          SUBSTANCE_MISUSE: '0',
        },
        { IMMUNISATIONS: '1' },
        {},
      ],
    },
  ],
})
