import { isBefore } from '../../checking/day-number.ts'
import { findEarliest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

export const rule1003 = rule903({
  code: '1003',
  says: 'The decision to place the child for adoption was made before the child became looked after.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { Episodes: ['DECOM', 'RNE'], PlacedAdoption: ['DATE_PLACED'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const decision of PlacedAdoption) {
      const starts = Episodes.of(decision).filter(({ RNE }) => RNE === 'S')
      const start = findEarliest(starts, 'DECOM')
      if (start === undefined || !isBefore(decision.DATE_PLACED, start.DECOM)) continue
      yield decision
      yield start
    }
  },
  caught: [
    {
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '01/05/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '03/06/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '02/05/2025', RNE: 'S', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/05/2025' },
        { CHILD: '1' },
        { CHILD: '2', DATE_PLACED: '02/05/2025' },
        { CHILD: '3', DATE_PLACED: '02/05/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '03/06/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '03/05/2025', RNE: 'L' },
      ],
    },
  ],
})
