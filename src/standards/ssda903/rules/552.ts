import { adoptionPlacements, isOneOf } from '../codes.ts'
import { decisionsAllAfter } from '../placing-decisions.ts'
import { rule903 } from '../rule.ts'

export const rule552 = rule903({
  code: '552',
  says: 'The child was placed for adoption before the decision that the child should be.',
  reads: { Episodes: ['CHILD', 'DECOM', 'PLACE'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { Episodes: ['DECOM'], PlacedAdoption: ['DATE_PLACED'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const episode of Episodes) {
      if (!isOneOf(episode.PLACE, adoptionPlacements)) continue
      const late = decisionsAllAfter(episode, PlacedAdoption)
      if (late.length === 0) continue
      yield episode
      yield* late
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/06/2025', found: true },
        { CHILD: '2', DATE_PLACED: '01/06/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', PLACE: 'U5' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'A3', found: true },
        { CHILD: '1', DECOM: '02/06/2025', PLACE: 'A5' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'A3' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/06/2024' },
        { CHILD: '1', DATE_PLACED: '01/09/2025' },
        { CHILD: '2' },
        { CHILD: '3', DATE_PLACED: '01/06/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'A4' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'A4' },
        { CHILD: '3', PLACE: 'A4' },
        { CHILD: '3', DECOM: '01/05/2025', PLACE: 'U6' },
        { CHILD: '4', DECOM: '01/06/2025', PLACE: 'A4' },
      ],
    },
  ],
})
