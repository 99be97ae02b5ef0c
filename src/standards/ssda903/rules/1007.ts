import { isOnOrBefore } from '../../checking/day-number.ts'
import { findTurning, leaverColumns, toldOf } from '../care-leavers.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule1007 = rule903({
  code: '1007',
  says: 'On the 17th or 18th birthday this young person was still looked after, so nothing is to be said of a care leaver.',
  reads: { OC3: ['CHILD', 'DOB', ...leaverColumns], Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { OC3: leaverColumns },
  *find({ OC3, Episodes }, { end }) {
    for (const leaver of toldOf(OC3)) {
      const on = findTurning([17, 18], leaver.DOB, end)
      if (on === undefined) continue
      const isInCare = Episodes.of(leaver).some(
        (episode) =>
          isOnOrBefore(episode.DECOM, on) &&
          (isBlank(episode, 'DEC') || (episode.DEC !== undefined && episode.DEC > on)),
      )
      if (isInCare) yield leaver
    }
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '2', DOB: '31/03/2008', ACTIV: 'F1' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', DEC: '03/05/2025' },
        { CHILD: '2', DECOM: '01/01/2020' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '2', DOB: '02/05/2008' },
        { CHILD: '3', DOB: '02/05/2006', IN_TOUCH: 'YES' },
        { CHILD: '4', DOB: '02/05/2008', IN_TOUCH: 'YES' },
        { CHILD: '5', IN_TOUCH: 'YES' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '02/05/2025' },
        { CHILD: '2', DECOM: '01/05/2025' },
        { CHILD: '3', DECOM: '01/05/2025' },
        { CHILD: '4', DECOM: '03/05/2025' },
        { CHILD: '5', DECOM: '03/05/2025' },
      ],
    },
  ],
})
