import { leaverColumns, toldOf } from '../care-leavers.ts'
import { findLatest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

export const rule1011 = rule903({
  code: '1011',
  says: 'The care of this child passed to another local authority, which is the one to say something of a care leaver.',
  reads: { OC3: ['CHILD', ...leaverColumns], Episodes: ['CHILD', 'DECOM', 'REC'] },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes }) {
    for (const leaver of toldOf(OC3)) if (findLatest(Episodes.of(leaver), 'DECOM')?.REC === 'E3') yield leaver
  },
  caught: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }],
      Episodes: [
        { CHILD: '1', DECOM: '03/05/2025', REC: 'E3' },
        { CHILD: '1', DECOM: '02/05/2025', REC: 'X1' },
      ],
    },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }, { CHILD: '2' }, { CHILD: '3', IN_TOUCH: 'YES' }],
      Episodes: [
        { CHILD: '1', DECOM: '03/05/2025', REC: 'E3' },
        { CHILD: '1', DECOM: '04/06/2025', REC: 'E8' },
        { CHILD: '2', DECOM: '03/05/2025', REC: 'E3' },
      ],
    },
  ],
})
