import { healthColumnsForAll } from '../column-groups.ts'
import { allFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule544 = rule903({
  code: '544',
  says: "It is said whether the child was convicted of an offence, and something about the child's health is left blank: immunisations, teeth, health assessment or substance misuse.",
  reads: { OC2: ['CONVICTED', ...healthColumnsForAll] },
  marks: { OC2: ['CONVICTED', ...healthColumnsForAll] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (child.CONVICTED !== undefined && !allFilled(child, healthColumnsForAll)) yield child
  },
  caught: [
    {
      OC2: [
        { CONVICTED: '0', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
        { CONVICTED: '1', IMMUNISATIONS: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
        { CONVICTED: '1', IMMUNISATIONS: '1', TEETH_CHECK: '1', SUBSTANCE_MISUSE: '0' },
        { CONVICTED: '1', IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1' },
        { CONVICTED: '1' },
      ],
    },
  ],
  spared: [
    {
      OC2: [
        {
          CONVICTED: '0',
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
