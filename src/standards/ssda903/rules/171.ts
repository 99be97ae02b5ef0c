import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule171 = rule903({
  code: '171',
  says: 'The date of birth of the young mother’s own child is not a real day.',
  reads: { Header: ['MC_DOB'] },
  marks: { Header: ['MC_DOB'] },
  find: ({ Header }) => noDayIn(Header, 'MC_DOB'),
  caught: [{ Header: [{ MC_DOB: '31/06/2025' }, { MC_DOB: 'JUNE' }] }],
  spared: [{ Header: [{ MC_DOB: '30/06/2025' }, {}] }],
})
