import { leaverColumns, toldOf } from '../care-leavers.ts'
import { rule903 } from '../rule.ts'

export const rule1002 = rule903({
  code: '1002',
  says: 'Neither this year nor last was this young person looked after, so nothing is to be said of a care leaver.',
  reads: { OC3: ['CHILD'], Episodes: ['CHILD'], Episodes_last: ['CHILD'] },
  mayRead: { OC3: leaverColumns },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes, Episodes_last }) {
    for (const leaver of toldOf(OC3)) if (!Episodes.has(leaver) && !Episodes_last.has(leaver)) yield leaver
  },
  caught: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }],
      Episodes: [{ CHILD: '2' }],
      Episodes_last: [{ CHILD: '3' }],
    },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }, { CHILD: '2', IN_TOUCH: 'YES' }, { CHILD: '3' }],
      Episodes: [{ CHILD: '1' }],
      Episodes_last: [{ CHILD: '2' }],
    },
  ],
})
