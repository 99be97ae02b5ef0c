import { samePlacement, withTheOneBefore } from '../changes.ts'
import { rule903 } from '../rule.ts'

export const rule434 = rule903({
  code: '434',
  says: 'The reason for this episode is that the legal status alone changed; yet the status is the same as before, or the placement is another.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const [before, episode] of withTheOneBefore(Episodes))
      if (episode.RNE === 'L' && (episode.LS === before.LS || !samePlacement(episode, before))) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'S', LS: 'C1', PLACE: 'U6', URN: 'SC000001' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'L', LS: 'C1', PLACE: 'U6', URN: 'SC000001', found: true },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'L', LS: 'C2', PLACE: 'U6', URN: 'SC000002', found: true },
        { CHILD: '1', DECOM: '12/06/2025', RNE: 'L', LS: 'E1', PLACE: 'U6', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'L', LS: 'C1', PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'L', LS: 'C2', PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'P', LS: 'C2', PLACE: 'U4', PLACE_PROVIDER: 'PR1' },
        { CHILD: '2', DECOM: '05/06/2025', RNE: 'L', LS: 'C2', PLACE: 'U6' },
      ],
    },
  ],
})
