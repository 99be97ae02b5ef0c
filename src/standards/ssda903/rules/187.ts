import { leaverColumns } from '../care-leavers.ts'
import { adoptionColumns, careColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule187 = rule903({
  code: '187',
  says: 'The child is recorded as adopted or as having left care, and was looked after for all of the 12 months to the year’s end.',
  reads: {
    Episodes: careColumns,
    AD1: ['CHILD', ...adoptionColumns],
    OC3: ['CHILD', ...leaverColumns],
  },
  marks: { AD1: adoptionColumns, OC3: leaverColumns },
  *find({ Episodes, AD1, OC3 }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const adoption of AD1)
      if (lookedAfter.has(adoption.child) && anyFilled(adoption, adoptionColumns)) yield adoption
    for (const leaver of OC3)
      if (lookedAfter.has(leaver.child) && anyFilled(leaver, leaverColumns)) yield leaver
  },
  caught: [
    {
      Episodes: [{ CHILD: '1', DECOM: '01/04/2025', LS: 'C2' }],
      AD1: [{ CHILD: '1', DATE_INT: '02/05/2025' }],
      OC3: [{ CHILD: '1', ACTIV: 'F1' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2', DEC: '02/06/2025', REC: 'E11' },
      ],
      AD1: [{ CHILD: '1' }, { CHILD: '2', DATE_INT: '02/05/2025' }],
      OC3: [{ CHILD: '1' }, { CHILD: '3', ACTIV: 'F1' }],
    },
  ],
})
