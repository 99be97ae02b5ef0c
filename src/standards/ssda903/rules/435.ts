import { samePlacement, withTheOneBefore } from '../changes.ts'
import { rule903 } from '../rule.ts'

const placementAlone = new Set(['P', 'T'])

export const rule435 = rule903({
  code: '435',
  says: 'The reason for this episode is that the placement alone changed; yet the placement is the same as before, or the legal status is another.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const [before, episode] of withTheOneBefore(Episodes))
      if (
        episode.RNE !== undefined &&
        placementAlone.has(episode.RNE) &&
        (episode.LS !== before.LS || samePlacement(episode, before))
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'S', LS: 'C1', PLACE: 'U6', URN: 'SC000001' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P', LS: 'C1', PLACE: 'U6', URN: 'SC000001', found: true },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'T', LS: 'C2', PLACE: 'U4', URN: 'SC000001', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'P', LS: 'C1', PLACE: 'U6', PL_POST: 'ZZ1 1ZZ' },
        { CHILD: '1', DECOM: '05/06/2025', RNE: 'P', LS: 'C1', PLACE: 'U6', PL_POST: 'ZZ1 2ZZ' },
        { CHILD: '1', DECOM: '09/06/2025', RNE: 'T', LS: 'C1', PLACE: 'U6' },
        { CHILD: '1', DECOM: '12/06/2025', RNE: 'L', LS: 'C2', PLACE: 'U6' },
        { CHILD: '2', DECOM: '05/06/2025', RNE: 'P', LS: 'C2', PLACE: 'U6' },
      ],
    },
  ],
})
