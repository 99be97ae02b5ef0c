import { leaverColumns } from '../care-leavers.ts'
import { healthColumns } from '../column-groups.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule215 = rule903({
  code: '215',
  says: 'The young person is recorded as having left care, and also as a child looked after for 12 months.',
  reads: { OC2: ['CHILD', ...healthColumns], OC3: ['CHILD', ...leaverColumns] },
  marks: { OC2: healthColumns, OC3: leaverColumns },
  *find({ OC2, OC3 }) {
    for (const leaver of OC3) {
      if (!anyFilled(leaver, leaverColumns)) continue
      const lookedAfter = OC2.of(leaver).filter((child) => anyFilled(child, healthColumns))
      if (lookedAfter.length > 0) yield leaver
      yield* lookedAfter
    }
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES', found: true },
        { CHILD: '2', IN_TOUCH: 'YES' },
      ],
      OC2: [{ CHILD: '1', TEETH_CHECK: '1', found: true }, { CHILD: '1' }, { CHILD: '3', TEETH_CHECK: '1' }],
    },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1' }, { CHILD: '2', ACCOM: 'B1' }],
      OC2: [{ CHILD: '1', TEETH_CHECK: '1' }, { CHILD: '2' }],
    },
  ],
})
