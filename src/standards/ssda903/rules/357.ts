import { isOnOrAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** A first episode that began before the year may go on from one in an earlier return. */
export const rule357 = rule903({
  code: '357',
  says: "This is the child's first episode, and its reason is not that the child started to be looked after. Either an earlier episode is missing, or the reason is wrong.",
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE'] },
  marks: { Episodes: ['RNE'] },
  *find({ Episodes }, { start }) {
    for (const [first] of Episodes.childrenInOrder('DECOM'))
      if (first !== undefined && isOnOrAfter(first.DECOM, start) && first.RNE !== 'S') yield first
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P' },
        { CHILD: '1', DECOM: '01/04/2025', RNE: 'L', found: true },
        { CHILD: '2', DECOM: '05/06/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P' },
        { CHILD: '1', DECOM: '01/04/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '31/03/2025', RNE: 'L' },
        { CHILD: '3', RNE: 'L' },
      ],
    },
  ],
})
