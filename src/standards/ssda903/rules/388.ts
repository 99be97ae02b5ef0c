import { isSameDay } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** X1 and another episode from the same day on go together: neither stands without the other. */
export const rule388 = rule903({
  code: '388',
  says: 'The reason why the episode ended does not fit what came next: it says that a new episode began and none begins that day, or one does and it says something else.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC'] },
  marks: { Episodes: ['REC'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, episode] of episodes.entries()) {
        if (episode.DEC === undefined || episode.REC === undefined) continue
        if ((episode.REC === 'X1') !== isSameDay(episode.DEC, episodes[n + 1]?.DECOM)) yield episode
      }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '04/06/2025', REC: 'X1', found: true },
        { CHILD: '1', DECOM: '05/06/2025', DEC: '09/06/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '09/06/2025', DEC: '12/06/2025', REC: 'E4A', found: true },
        { CHILD: '1', DECOM: '12/06/2025', DEC: '20/06/2025', REC: 'X1', found: true },
        { CHILD: '2', DECOM: '20/06/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '04/06/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '04/06/2025', DEC: '09/06/2025', REC: 'E4A' },
        { CHILD: '1', DECOM: '12/07/2025', DEC: '20/07/2025' },
        { CHILD: '1', DECOM: '21/07/2025', REC: 'X1' },
      ],
    },
  ],
})
