import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule116 = rule903({
  code: '116',
  says: 'The day of the decision no longer to place the child for adoption is not a real day.',
  reads: { PlacedAdoption: ['DATE_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) => noDayIn(PlacedAdoption, 'DATE_PLACED_CEASED'),
  caught: [{ PlacedAdoption: [{ DATE_PLACED_CEASED: '31/06/2025' }, { DATE_PLACED_CEASED: 'JUNE' }] }],
  spared: [{ PlacedAdoption: [{ DATE_PLACED_CEASED: '30/06/2025' }, {}] }],
})
