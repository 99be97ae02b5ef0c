import { isAfter } from '../../checking/day-number.ts'
import { adoptionPlacements, isOneOf } from '../codes.ts'
import { findLatest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

/** The decision that holds is the latest, and the child was placed when the first such placement began. */
export const rule552 = rule903({
  code: '552',
  says: 'The child was placed for adoption before the decision that the child should be.',
  reads: { Episodes: ['CHILD', 'DECOM', 'PLACE'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { Episodes: ['DECOM'], PlacedAdoption: ['DATE_PLACED'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      const placed = episodes.find(({ PLACE }) => isOneOf(PLACE, adoptionPlacements))
      if (placed === undefined) continue
      const decision = findLatest(PlacedAdoption.of(placed), 'DATE_PLACED')
      if (decision === undefined || !isAfter(decision.DATE_PLACED, placed.DECOM)) continue
      yield placed
      yield decision
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/06/2025', found: true },
        { CHILD: '2', DATE_PLACED: '01/06/2025' },
        { CHILD: '3', DATE_PLACED: '01/06/2024' },
        { CHILD: '3', DATE_PLACED: '01/09/2025', found: true },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', PLACE: 'U5' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'A3', found: true },
        { CHILD: '1', DECOM: '02/06/2025', PLACE: 'A5' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'A3' },
        { CHILD: '3', DECOM: '01/06/2025', PLACE: 'A4', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/06/2024' },
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
