import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule501 = rule903({
  code: '501',
  says: 'The episode began before the previous one ended.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { Episodes: ['DECOM', 'DEC'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, episode] of episodes.entries())
        if (isBefore(episode.DECOM, episodes[n - 1]?.DEC)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '04/06/2025', found: true },
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025' },
        { CHILD: '1', DECOM: '05/06/2025' },
        { CHILD: '1', DECOM: '06/06/2025', DEC: '08/06/2025' },
        { CHILD: '2', DECOM: '02/06/2025', DEC: '04/06/2025' },
      ],
    },
  ],
})
