import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule115 = rule903({
  code: '115',
  says: 'The day of the decision to place the child for adoption is not a real day.',
  reads: { PlacedAdoption: ['DATE_PLACED'] },
  marks: { PlacedAdoption: ['DATE_PLACED'] },
  find: ({ PlacedAdoption }) => noDayIn(PlacedAdoption, 'DATE_PLACED'),
  caught: [{ PlacedAdoption: [{ DATE_PLACED: '31/06/2025' }, { DATE_PLACED: 'JUNE' }] }],
  spared: [{ PlacedAdoption: [{ DATE_PLACED: '30/06/2025' }, {}] }],
})
