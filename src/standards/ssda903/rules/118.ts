import { isBefore } from '../../checking/day-number.ts'
import { isOneOf, shortBreaks } from '../codes.ts'
import { findEarliest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

export const rule118 = rule903({
  code: '118',
  says: 'The decision no longer to place the child for adoption is dated before the year or before the child came to be looked after.',
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED_CEASED'], Episodes: ['CHILD', 'DECOM', 'LS'] },
  marks: { PlacedAdoption: ['DATE_PLACED_CEASED'], Episodes: ['DECOM', 'LS'] },
  *find({ PlacedAdoption, Episodes }, { start }) {
    for (const decision of PlacedAdoption) {
      const day = decision.DATE_PLACED_CEASED
      const cared = Episodes.of(decision).filter(
        ({ DECOM, LS }) => DECOM !== undefined && !isOneOf(LS, shortBreaks),
      )
      const first = findEarliest(cared, 'DECOM')
      if (first === undefined || !(isBefore(day, start) || isBefore(day, first.DECOM))) continue
      yield decision
      yield first
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '31/03/2025', found: true },
        { CHILD: '2', DATE_PLACED_CEASED: '01/05/2025', found: true },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2', found: true },
        { CHILD: '1', DECOM: '01/02/2025', LS: 'E1' },
        { CHILD: '2', DECOM: '01/04/2025', LS: 'V4' },
        { CHILD: '2', DECOM: '02/05/2025', LS: 'C2', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '01/04/2025' },
        { CHILD: '2', DATE_PLACED_CEASED: '02/05/2025' },
        { CHILD: '3' },
        { CHILD: '4', DATE_PLACED_CEASED: '31/03/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '02/05/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '02/05/2025', LS: 'C2' },
        { CHILD: '4', DECOM: '02/05/2025', LS: 'V4' },
      ],
    },
  ],
})
