import { isAfter } from '../../checking/day-number.ts'
import { adoptionPlacements, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule521 = rule903({
  code: '521',
  says: 'The child was placed for adoption before the decision that adoption is in the best interests of the child.',
  reads: { AD1: ['CHILD', 'DATE_INT'], Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { AD1: ['DATE_INT'], Episodes: ['DECOM', 'PLACE'] },
  *find({ AD1, Episodes }) {
    for (const adoption of AD1)
      for (const episode of Episodes.of(adoption))
        if (isOneOf(episode.PLACE, adoptionPlacements) && isAfter(adoption.DATE_INT, episode.DECOM)) {
          yield adoption
          yield episode
        }
  },
  caught: [
    {
      AD1: [{ CHILD: '1', DATE_INT: '02/06/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', PLACE: 'U5' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'A3', found: true },
        { CHILD: '1', DECOM: '02/06/2025', PLACE: 'A5' },
      ],
    },
  ],
  spared: [
    {
      AD1: [{ CHILD: '1', DATE_INT: '01/06/2025' }, { CHILD: '2' }, { CHILD: '3', DATE_INT: '01/06/2025' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', PLACE: 'U5' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'A6' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'A6' },
        { CHILD: '3', PLACE: 'A6' },
        { CHILD: '4', DECOM: '01/05/2025', PLACE: 'A6' },
      ],
    },
  ],
})
