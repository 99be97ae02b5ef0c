import { rule903 } from '../rule.ts'

export const rule432 = rule903({
  code: '432',
  says: 'With the previous episode the child ceased to be looked after, so the reason for this one can only be that the child started again.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE', 'REC'] },
  marks: { Episodes: ['RNE'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const [n, episode] of episodes.entries()) {
        const ended = episodes[n - 1]?.REC
        if (ended !== undefined && ended !== 'X1' && episode.RNE !== 'S') yield episode
      }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P', found: true },
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'S', REC: 'E4A' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'L', REC: 'X1' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P', REC: 'E8' },
        { CHILD: '1', DECOM: '10/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '12/06/2025', RNE: 'P' },
        { CHILD: '2', DECOM: '10/06/2025', RNE: 'P' },
      ],
    },
  ],
})
