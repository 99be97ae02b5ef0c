import { leaverColumns, toldOf } from '../care-leavers.ts'
import { findLatest } from '../earliest.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule1010 = rule903({
  code: '1010',
  says: 'Last year’s return leaves this child looked after, this year’s has no episode, and yet something is said of a care leaver.',
  reads: { OC3: ['CHILD'], Episodes: ['CHILD'], Episodes_last: ['CHILD', 'DEC'] },
  mayRead: { OC3: leaverColumns, Episodes_last: ['DECOM'] },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes, Episodes_last }) {
    for (const leaver of toldOf(OC3)) {
      if (Episodes.has(leaver)) continue
      const before = Episodes_last.of(leaver)
      const last = findLatest(before, 'DECOM')
      const open = before.filter((episode) => isBlank(episode, 'DEC'))
      if (open.some((episode) => last?.DECOM === episode.DECOM)) yield leaver
    }
  },
  caught: [
    {
      OC3: [{ CHILD: '1', IN_TOUCH: 'YES' }],
      Episodes: [{ CHILD: '2' }],
      Episodes_last: [
        { CHILD: '1', DECOM: '03/05/2024' },
        { CHILD: '1', DECOM: '02/05/2024', DEC: '03/05/2024' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'YES' },
        { CHILD: '3' },
        { CHILD: '4', IN_TOUCH: 'YES' },
        { CHILD: '5', IN_TOUCH: 'YES' },
      ],
      Episodes: [{ CHILD: '1' }],
      Episodes_last: [
        { CHILD: '1', DECOM: '03/05/2024' },
        { CHILD: '2', DECOM: '03/05/2024', DEC: '03/06/2024' },
        { CHILD: '3', DECOM: '03/05/2024' },
        { CHILD: '5', DECOM: '03/05/2024' },
        { CHILD: '5', DECOM: '04/05/2024', DEC: '03/06/2024' },
      ],
    },
  ],
})
