import { isOnOrBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule431 = rule903({
  code: '431',
  says: 'The child is said to have started to be looked after on the day on which the previous episode ended, or before it ended. That is a change within being looked after, not a start.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'RNE'] },
  marks: { Episodes: ['RNE', 'DECOM'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, episode] of episodes.entries())
        if (episode.RNE === 'S' && isOnOrBefore(episode.DECOM, episodes[n - 1]?.DEC)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'S', found: true },
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '01/06/2025', DEC: '05/06/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '04/06/2025', RNE: 'S', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '06/06/2025', DEC: '07/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '07/06/2025', RNE: 'P' },
        { CHILD: '2', DECOM: '07/06/2025', RNE: 'S' },
      ],
    },
  ],
})
