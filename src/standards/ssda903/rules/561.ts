import { isSameDay } from '../../checking/day-number.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule561 = rule903({
  code: '561',
  says: 'This decision to place the child for adoption is the one that last year’s return says was changed.',
  reads: {
    PlacedAdoption: ['CHILD', 'DATE_PLACED'],
    PlacedAdoption_last: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  marks: { PlacedAdoption: ['DATE_PLACED'] },
  *find({ PlacedAdoption, PlacedAdoption_last }) {
    for (const decision of PlacedAdoption)
      for (const last of PlacedAdoption_last.of(decision))
        if (
          isSameDay(decision.DATE_PLACED, last.DATE_PLACED) &&
          (isFilled(last, 'DATE_PLACED_CEASED') || isFilled(last, 'REASON_PLACED_CEASED'))
        )
          yield decision
  },
  caught: [
    {
      PlacedAdoption_last: [
        { CHILD: '1', DATE_PLACED: '01/05/2024', DATE_PLACED_CEASED: '01/02/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2024', REASON_PLACED_CEASED: 'RD1' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2024' },
        { CHILD: '2', DATE_PLACED: '01/05/2024' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption_last: [
        { CHILD: '1', DATE_PLACED: '01/05/2024', DATE_PLACED_CEASED: '01/02/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2024' },
        { CHILD: '3', DATE_PLACED_CEASED: '01/02/2025' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/05/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2024' },
        { CHILD: '3' },
        { CHILD: '4', DATE_PLACED: '01/05/2024' },
      ],
    },
  ],
})
