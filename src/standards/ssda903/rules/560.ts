import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule560 = rule903({
  code: '560',
  says: 'The decision that the child should be placed for adoption has another date than in last year’s return, where it stood.',
  reads: {
    PlacedAdoption: ['CHILD', 'DATE_PLACED'],
    PlacedAdoption_last: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
  },
  marks: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  *find({ PlacedAdoption, PlacedAdoption_last }) {
    for (const last of PlacedAdoption_last) {
      if (last.DATE_PLACED === undefined || !isBlank(last, 'DATE_PLACED_CEASED')) continue
      const dated = PlacedAdoption.of(last).filter(({ DATE_PLACED }) => DATE_PLACED !== undefined)
      if (!dated.some(({ DATE_PLACED }) => DATE_PLACED === last.DATE_PLACED)) yield* dated
    }
  },
  caught: [
    {
      PlacedAdoption_last: [{ CHILD: '1', DATE_PLACED: '01/06/2024' }],
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '02/06/2024' }],
    },
  ],
  spared: [
    {
      PlacedAdoption_last: [
        { CHILD: '1', DATE_PLACED: '01/06/2024' },
        { CHILD: '2', DATE_PLACED: '01/06/2023', DATE_PLACED_CEASED: '01/06/2024' },
        { CHILD: '3' },
        { CHILD: '4', DATE_PLACED: '01/06/2024' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/06/2024' },
        { CHILD: '1', DATE_PLACED: '01/09/2025' },
        { CHILD: '2', DATE_PLACED: '01/09/2025' },
        { CHILD: '3', DATE_PLACED: '01/09/2025' },
        { CHILD: '4' },
      ],
    },
  ],
})
