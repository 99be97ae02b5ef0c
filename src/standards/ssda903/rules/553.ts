import { hasDecision } from '../placing-decisions.ts'
import { rule903 } from '../rule.ts'

/** The child's decision that has no date is found, or where there is none the episode. */
export const rule553 = rule903({
  code: '553',
  says: 'A placement order was made, and the date of the decision that the child should be placed for adoption is not given.',
  reads: { Episodes: ['CHILD', 'LS'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: {
    Episodes: ['CHILD'],
    PlacedAdoption: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  *find({ Episodes, PlacedAdoption }) {
    for (const episode of Episodes) {
      if (episode.LS !== 'E1' || hasDecision(episode, PlacedAdoption)) continue
      if (PlacedAdoption.has(episode)) yield* PlacedAdoption.of(episode)
      else yield episode
    }
  },
  caught: [
    {
      PlacedAdoption: [{ CHILD: '1', found: true }],
      Episodes: [
        { CHILD: '1', LS: 'E1' },
        { CHILD: '2', LS: 'E1', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '01/06/2025' }, { CHILD: '1' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', LS: 'E1' },
        { CHILD: '2', LS: 'C2' },
        { CHILD: '3', LS: 'C2' },
      ],
    },
  ],
})
