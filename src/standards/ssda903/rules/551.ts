import { adoptionPlacements, isOneOf } from '../codes.ts'
import { hasDecision } from '../placing-decisions.ts'
import { rule903 } from '../rule.ts'

export const rule551 = rule903({
  code: '551',
  says: 'The child is placed for adoption, and the date of the decision that the child should be is not given.',
  reads: { Episodes: ['CHILD', 'PLACE'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { Episodes: ['PLACE'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, adoptionPlacements) && !hasDecision(episode, PlacedAdoption)) yield episode
  },
  caught: [
    {
      PlacedAdoption: [{ CHILD: '1' }],
      Episodes: [
        { CHILD: '1', PLACE: 'A3' },
        { CHILD: '2', PLACE: 'A6' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '01/06/2025' }, { CHILD: '1' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', PLACE: 'A3' },
        { CHILD: '2', PLACE: 'U5' },
        { CHILD: '3', PLACE: 'U6' },
      ],
    },
  ],
})
