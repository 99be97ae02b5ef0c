import { begunTooSoon } from '../overlap.ts'
import { rule903 } from '../rule.ts'

export const rule579 = rule903({
  code: '579',
  says: 'This decision to place the child for adoption was made while an earlier one still held.',
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) =>
    begunTooSoon(PlacedAdoption.childrenInOrder('DATE_PLACED'), 'DATE_PLACED', 'DATE_PLACED_CEASED'),
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2025', DATE_PLACED_CEASED: '05/05/2025' },
        { CHILD: '1', DATE_PLACED: '04/05/2025', found: true },
        { CHILD: '1', DATE_PLACED: '09/05/2025', DATE_PLACED_CEASED: '10/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2025', DATE_PLACED_CEASED: '05/05/2025' },
        { CHILD: '1', DATE_PLACED: '05/05/2025' },
        { CHILD: '2', DATE_PLACED: '02/05/2025' },
        { CHILD: '2', DATE_PLACED_CEASED: '02/05/2025' },
      ],
    },
  ],
})
