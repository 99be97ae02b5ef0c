import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule119 = rule903({
  code: '119',
  says: 'Of the decision no longer to place the child for adoption, the day is given without the reason or the reason without the day.',
  reads: { PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'] },
  *find({ PlacedAdoption }) {
    for (const decision of PlacedAdoption)
      if (isFilled(decision, 'DATE_PLACED_CEASED') !== isFilled(decision, 'REASON_PLACED_CEASED'))
        yield decision
  },
  caught: [{ PlacedAdoption: [{ DATE_PLACED_CEASED: '02/05/2025' }, { REASON_PLACED_CEASED: 'RD1' }] }],
  spared: [
    {
      PlacedAdoption: [
        { DATE_PLACED_CEASED: '02/05/2025', REASON_PLACED_CEASED: 'RD1' },
        { DATE_PLACED_CEASED: '31/06/2025', REASON_PLACED_CEASED: 'RD1' },
        {},
      ],
    },
  ],
})
