import { leaverColumns, toldOf } from '../care-leavers.ts'
import { rule903 } from '../rule.ts'

export const rule1000 = rule903({
  code: '1000',
  says: 'The child died in care, so nothing is to be said of a care leaver.',
  reads: { OC3: ['CHILD'], Episodes: ['CHILD', 'REC'] },
  mayRead: { OC3: leaverColumns, Episodes_last: ['CHILD', 'REC'] },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes, Episodes_last }) {
    for (const leaver of toldOf(OC3))
      if ([Episodes, Episodes_last].some((table) => table.of(leaver).some(({ REC }) => REC === 'E2')))
        yield leaver
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'DIED' },
        { CHILD: '2', ACTIV: 'F1' },
      ],
      Episodes: [{ CHILD: '1', REC: 'E2' }],
      Episodes_last: [{ CHILD: '2', REC: 'E2' }],
    },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }, { CHILD: '2' }, { CHILD: '3', IN_TOUCH: 'YES' }],
      Episodes: [
        { CHILD: '1', REC: 'E4A' },
        { CHILD: '2', REC: 'E2' },
      ],
    },
  ],
})
