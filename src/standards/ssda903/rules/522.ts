import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule522 = rule903({
  code: '522',
  says: 'The decision that the child should no longer be placed for adoption is dated before the decision that the child should be.',
  reads: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  *find({ PlacedAdoption }) {
    for (const decision of PlacedAdoption)
      if (isAfter(decision.DATE_PLACED, decision.DATE_PLACED_CEASED)) yield decision
  },
  caught: [{ PlacedAdoption: [{ DATE_PLACED: '02/06/2025', DATE_PLACED_CEASED: '01/06/2025' }] }],
  spared: [
    {
      PlacedAdoption: [
        { DATE_PLACED: '01/06/2025', DATE_PLACED_CEASED: '01/06/2025' },
        { DATE_PLACED: '01/06/2025' },
        { DATE_PLACED_CEASED: '01/06/2025' },
      ],
    },
  ],
})
