import { rule903 } from '../rule.ts'

const continuations = new Set(['L', 'P', 'T', 'B', 'U'])

export const rule433 = rule903({
  code: '433',
  says: 'The reason for this episode is a change within being looked after, and it did not begin on the day on which the previous one ended.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'RNE'] },
  marks: { Episodes: ['RNE', 'DECOM'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, episode] of episodes.entries()) {
        const before = episodes[n - 1]
        if (before === undefined || episode.RNE === undefined) continue
        if (continuations.has(episode.RNE) && episode.DECOM !== before.DEC) yield episode
      }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', DEC: '09/06/2025', RNE: 'P', found: true },
        { CHILD: '1', DECOM: '01/06/2025', DEC: '04/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '08/06/2025', RNE: 'L', found: true },
        { CHILD: '1', DECOM: '18/06/2025', RNE: 'B', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025', RNE: 'P' },
        { CHILD: '1', DECOM: '05/06/2025', DEC: '09/06/2025', RNE: 'U' },
        { CHILD: '1', DECOM: '12/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '13/06/2025' },
        { CHILD: '2', DECOM: '12/06/2025', RNE: 'L' },
      ],
    },
  ],
})
