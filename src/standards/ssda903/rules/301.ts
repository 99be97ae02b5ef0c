import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule301 = rule903({
  code: '301',
  says: 'The child’s date of birth is after the year ended.',
  reads: { Header: ['DOB'] },
  marks: { Header: ['DOB'] },
  *find({ Header }, { end }) {
    for (const child of Header) if (isAfter(child.DOB, end)) yield child
  },
  caught: [{ Header: [{ DOB: '01/04/2026' }] }],
  spared: [{ Header: [{ DOB: '31/03/2026' }, {}] }],
})
