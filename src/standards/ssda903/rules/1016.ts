import { findTurning, leaverColumns, toldOf } from '../care-leavers.ts'
import { findLatest } from '../earliest.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule1016 = rule903({
  code: '1016',
  says: 'This young person ceased to be looked after on or after the 17th or 18th birthday, so nothing is to be said of a care leaver this year.',
  reads: { OC3: ['CHILD', 'DOB', ...leaverColumns], Episodes: ['CHILD', 'DEC'] },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes }, { end }) {
    for (const leaver of toldOf(OC3)) {
      const on = findTurning([17, 18], leaver.DOB, end)
      const episodes = Episodes.of(leaver)
      if (on === undefined || episodes.some((episode) => isBlank(episode, 'DEC'))) continue
      const ceasedOn = findLatest(episodes, 'DEC')?.DEC
      if (ceasedOn !== undefined && ceasedOn >= on) yield leaver
    }
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '2', DOB: '02/05/2007', ACTIV: 'F1' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '02/05/2025' },
        { CHILD: '1', DEC: '02/04/2025' },
        { CHILD: '2', DEC: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '2', DOB: '02/05/2008' },
        { CHILD: '3', DOB: '02/05/2009', IN_TOUCH: 'YES' },
        { CHILD: '4', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '5', IN_TOUCH: 'YES' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '01/05/2025' },
        { CHILD: '2', DEC: '01/06/2025' },
        { CHILD: '3', DEC: '01/06/2025' },
        { CHILD: '4', DEC: '01/06/2025' },
        { CHILD: '4' },
        { CHILD: '5', DEC: '01/06/2025' },
      ],
    },
  ],
})
