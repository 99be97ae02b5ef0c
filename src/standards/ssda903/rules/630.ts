import { isOnOrAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule630 = rule903({
  code: '630',
  says: 'The child became looked after during the year, and what is asked of an earlier permanent home is missing or not complete.',
  reads: {
    Episodes: ['CHILD', 'DECOM', 'RNE'],
    PrevPerm: ['CHILD', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  },
  marks: { Episodes: ['RNE'] },
  *find({ Episodes, PrevPerm }, { start }) {
    for (const episode of Episodes) {
      if (episode.RNE !== 'S' || !isOnOrAfter(episode.DECOM, start)) continue
      const isTold = PrevPerm.of(episode).some(
        ({ PREV_PERM, LA_PERM, DATE_PERM }) =>
          PREV_PERM === 'Z1' || (PREV_PERM !== undefined && LA_PERM !== undefined && DATE_PERM !== undefined),
      )
      if (!isTold) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '01/04/2025', RNE: 'S' },
        { CHILD: '3', DECOM: '01/04/2025', RNE: 'S' },
      ],
      PrevPerm: [{ CHILD: '2' }, { CHILD: '3', PREV_PERM: 'P1', DATE_PERM: '01/05/2019' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '31/03/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '01/04/2025', RNE: 'L' },
        { CHILD: '3', DECOM: '01/04/2025', RNE: 'S' },
        { CHILD: '4', DECOM: '01/04/2025', RNE: 'S' },
      ],
      PrevPerm: [
        { CHILD: '3', PREV_PERM: 'Z1' },
        { CHILD: '4', PREV_PERM: 'P1', LA_PERM: '352', DATE_PERM: 'zz/05/2019' },
      ],
    },
  ],
})
