import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule611 = rule903({
  code: '611',
  says: 'The child is a mother, and the date of birth of her first child is not given.',
  reads: { Header: ['MOTHER', 'MC_DOB'] },
  marks: { Header: ['MOTHER', 'MC_DOB'] },
  *find({ Header }) {
    for (const child of Header) if (child.MOTHER === '1' && isBlank(child, 'MC_DOB')) yield child
  },
  caught: [{ Header: [{ MOTHER: '1' }] }],
  spared: [
    { Header: [{ MOTHER: '1', MC_DOB: '01/05/2025' }, { MOTHER: '1', MC_DOB: 'MAY' }, { MOTHER: '0' }, {}] },
  ],
})
