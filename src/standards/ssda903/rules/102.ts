import { rule903 } from '../rule.ts'
import { noDayAtAllIn } from '../validity.ts'

/** Every child has a day of birth: a blank is caught too, for no other rule asks for it. */
export const rule102 = rule903({
  code: '102',
  says: 'The child’s date of birth is missing or is not a real day.',
  reads: { Header: ['DOB'] },
  marks: { Header: ['DOB'] },
  find: ({ Header }) => noDayAtAllIn(Header, 'DOB'),
  caught: [{ Header: [{ DOB: '31/02/2010' }, { DOB: 'MAY' }, {}] }],
  spared: [{ Header: [{ DOB: '28/02/2010' }] }],
})
