import { adoptionReversals } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule120 = rule903({
  code: '120',
  says: 'The reason why the child is no longer to be placed for adoption is not one of the codes.',
  reads: { PlacedAdoption: ['REASON_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['REASON_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) => otherThan(PlacedAdoption, 'REASON_PLACED_CEASED', adoptionReversals),
  caught: [{ PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD5' }, { REASON_PLACED_CEASED: 'rd1' }] }],
  spared: [{ PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD1' }, { REASON_PLACED_CEASED: 'RD4' }, {}] }],
})
