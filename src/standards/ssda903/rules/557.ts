import { adopted, adoptionPlacements, isOneOf } from '../codes.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule557 = rule903({
  code: '557',
  says: 'The child was to be placed for adoption and ceased to be looked after without being adopted, and when and why that decision was given up is not recorded.',
  reads: {
    Episodes: ['CHILD', 'PLACE', 'LS', 'REC'],
    PlacedAdoption: ['CHILD', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  marks: {
    Episodes: ['PLACE', 'LS', 'REC'],
    PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  *find({ Episodes, PlacedAdoption }) {
    for (const episode of Episodes) {
      if (episode.LS !== 'E1' && !isOneOf(episode.PLACE, adoptionPlacements)) continue
      if (episode.REC === undefined || episode.REC === 'X1' || isOneOf(episode.REC, adopted)) continue
      const decisions = PlacedAdoption.of(episode)
      const standing = decisions.filter(
        (one) => isBlank(one, 'DATE_PLACED_CEASED') || one.REASON_PLACED_CEASED === undefined,
      )
      if (decisions.length > 0 && standing.length === 0) continue
      yield episode
      yield* standing
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', found: true },
        { CHILD: '2', DATE_PLACED_CEASED: '01/06/2025', found: true },
      ],
      Episodes: [
        { CHILD: '1', PLACE: 'A3', LS: 'V2', REC: 'E4A', found: true },
        { CHILD: '2', PLACE: 'U6', LS: 'E1', REC: 'E45', found: true },
        { CHILD: '3', PLACE: 'A6', LS: 'E1', REC: 'E8', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '01/06/2025', REASON_PLACED_CEASED: 'RD1' },
        { CHILD: '2' },
      ],
      Episodes: [
        { CHILD: '1', PLACE: 'A3', LS: 'V2', REC: 'E4A' },
        { CHILD: '2', PLACE: 'A5', LS: 'E1', REC: 'X1' },
        { CHILD: '2', PLACE: 'A5', LS: 'E1', REC: 'E12' },
        { CHILD: '2', PLACE: 'A5', LS: 'E1' },
        { CHILD: '2', PLACE: 'U6', LS: 'C2', REC: 'E4A' },
      ],
    },
  ],
})
