import { isBlank, isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** That the decision was changed is shown by day and reason together; one without the other is rule 119's. */
export const rule563 = rule903({
  code: '563',
  says: 'The decision to place this child for adoption was changed, and the day of the decision is not given.',
  reads: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED', 'REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'] },
  *find({ PlacedAdoption }) {
    for (const decision of PlacedAdoption)
      if (
        isBlank(decision, 'DATE_PLACED') &&
        isFilled(decision, 'DATE_PLACED_CEASED') &&
        isFilled(decision, 'REASON_PLACED_CEASED')
      )
        yield decision
  },
  caught: [
    {
      PlacedAdoption: [
        { DATE_PLACED_CEASED: '01/05/2025', REASON_PLACED_CEASED: 'RD1' },
        { DATE_PLACED_CEASED: 'May 2025', REASON_PLACED_CEASED: 'RD2' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { DATE_PLACED: '01/04/2025', DATE_PLACED_CEASED: '01/05/2025', REASON_PLACED_CEASED: 'RD1' },
        { DATE_PLACED: '01/04/2025' },
        { DATE_PLACED_CEASED: '01/05/2025' },
        { REASON_PLACED_CEASED: 'RD2' },
        {},
      ],
    },
  ],
})
