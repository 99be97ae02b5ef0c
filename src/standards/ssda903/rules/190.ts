import { careColumns, healthColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule190 = rule903({
  code: '190',
  says: 'Health or convictions are recorded as of a child looked after for 12 months, and the child had not been looked after for all of the 12 months to the year’s end.',
  reads: { OC2: ['CHILD', ...healthColumns], Episodes: careColumns },
  marks: { OC2: healthColumns },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2) if (!lookedAfter.has(child.child) && anyFilled(child, healthColumns)) yield child
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/04/2025', RNE: 'S', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2', DEC: '01/06/2025', REC: 'X1' },
        { CHILD: '2', DECOM: '03/06/2025', RNE: 'P', LS: 'C2' },
        { CHILD: '3', DECOM: '01/04/2024', LS: 'C2', DEC: '01/06/2025', REC: 'E4A' },
        { CHILD: '3', DECOM: '01/06/2025', RNE: 'S', LS: 'C2' },
      ],
      OC2: [
        { CHILD: '1', CONVICTED: '0' },
        { CHILD: '2', TEETH_CHECK: '1' },
        { CHILD: '3', TEETH_CHECK: '1' },
        { CHILD: '4', TEETH_CHECK: '1' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', LS: 'C2', DEC: '31/03/2026', REC: 'E4A' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2', DEC: '01/06/2025', REC: 'X1' },
        { CHILD: '2', DECOM: '01/06/2025', RNE: 'P', LS: 'C2' },
      ],
      OC2: [{ CHILD: '1', CONVICTED: '0' }, { CHILD: '2', TEETH_CHECK: '1' }, { CHILD: '3' }],
    },
  ],
})
