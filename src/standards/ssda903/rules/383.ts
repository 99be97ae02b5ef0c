import { isOneOf, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** After a temporary stay the child goes back: same kind of placement, same place, by a change of placement and carers. */
export const rule383 = rule903({
  code: '383',
  says: 'After a temporary stay the child did not go back to the placement from which it began.',
  reads: { Episodes: ['CHILD', 'DECOM', 'PLACE', 'PL_POST', 'RNE'] },
  marks: { Episodes: ['PLACE', 'PL_POST', 'RNE'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, after] of episodes.entries()) {
        const [before, stay] = [episodes[n - 2], episodes[n - 1]]
        if (before === undefined || !isOneOf(stay?.PLACE, temporaryPlacements)) continue
        if (after.RNE !== 'P' || after.PLACE !== before.PLACE || after.PL_POST !== before.PL_POST) yield after
      }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'U6', PL_POST: 'ZZ1 1ZZ', RNE: 'S' },
        { CHILD: '1', DECOM: '05/06/2025', PLACE: 'T1', PL_POST: 'ZZ2 2ZZ', RNE: 'P' },
        { CHILD: '1', DECOM: '06/06/2025', PLACE: 'U6', PL_POST: 'ZZ3 3ZZ', RNE: 'P', found: true },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'U6', RNE: 'S' },
        { CHILD: '1', DECOM: '05/06/2025', PLACE: 'T1', RNE: 'P' },
        { CHILD: '1', DECOM: '06/06/2025', PLACE: 'K2', RNE: 'P', found: true },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'U6', RNE: 'S' },
        { CHILD: '1', DECOM: '05/06/2025', PLACE: 'T1', RNE: 'P' },
        { CHILD: '1', DECOM: '06/06/2025', PLACE: 'U6', RNE: 'T', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'U6', PL_POST: 'ZZ1 1ZZ', RNE: 'S' },
        { CHILD: '1', DECOM: '05/06/2025', PLACE: 'T1', PL_POST: 'ZZ2 2ZZ', RNE: 'P' },
        { CHILD: '1', DECOM: '06/06/2025', PLACE: 'U6', PL_POST: 'ZZ1 1ZZ', RNE: 'P' },
        { CHILD: '2', DECOM: '05/06/2025', PLACE: 'T1', RNE: 'P' },
        { CHILD: '2', DECOM: '06/06/2025', PLACE: 'U6', RNE: 'P' },
      ],
    },
  ],
})
