import { samePlacement, withTheOneBefore } from '../changes.ts'
import { rule903 } from '../rule.ts'

const both = new Set(['B', 'U'])

export const rule436 = rule903({
  code: '436',
  says: 'The reason for this episode is that both the legal status and the placement changed; yet one of them is the same as before.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const [before, episode] of withTheOneBefore(Episodes))
      if (
        episode.RNE !== undefined &&
        both.has(episode.RNE) &&
        (episode.LS === before.LS || samePlacement(episode, before))
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'S', LS: 'C1', PLACE: 'U6', URN: 'SC000001' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'B', LS: 'C1', PLACE: 'U4', URN: 'SC000002', found: true },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'U', LS: 'C2', PLACE: 'U4', URN: 'SC000002', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'B', LS: 'C1', PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'U', LS: 'C2', PLACE: 'U6', PLACE_PROVIDER: 'PR4' },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'P', LS: 'C2', PLACE: 'U6', PLACE_PROVIDER: 'PR4' },
        { CHILD: '2', DECOM: '05/06/2025', RNE: 'B', LS: 'C2', PLACE: 'U6' },
      ],
    },
  ],
})
