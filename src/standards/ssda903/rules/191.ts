import { careColumns, healthColumnsForAll } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { allFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule191 = rule903({
  code: '191',
  says: 'The child was looked after for all of the 12 months to the year’s end, and something that is then asked of the child’s health is missing.',
  reads: { OC2: ['CHILD', ...healthColumnsForAll], Episodes: careColumns },
  marks: { OC2: ['CHILD', ...healthColumnsForAll], Episodes: ['CHILD'] },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (lookedAfter.has(child.child) && !allFilled(child, healthColumnsForAll)) yield child
    for (const episode of Episodes) if (lookedAfter.has(episode.child) && !OC2.has(episode)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2025', LS: 'C2', found: true },
      ],
      OC2: [{ CHILD: '1', IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', found: true }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '02/04/2025', LS: 'C2' },
      ],
      OC2: [
        {
          CHILD: '1',
          IMMUNISATIONS: '1',
          TEETH_CHECK: '1',
          HEALTH_ASSESSMENT: '1',
          SUBSTANCE_MISUSE: '0',
        },
        { CHILD: '3' },
      ],
    },
  ],
})
