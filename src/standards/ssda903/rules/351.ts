import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule351 = rule903({
  code: '351',
  says: 'The young person’s 25th birthday was before the year began.',
  reads: { Header: ['DOB'] },
  marks: { Header: ['DOB'] },
  *find({ Header }, { start }) {
    for (const child of Header) if (child.DOB !== undefined && birthday(child.DOB, 25) < start) yield child
  },
  caught: [{ Header: [{ DOB: '31/03/2000' }] }],
  spared: [{ Header: [{ DOB: '01/04/2000' }, {}] }],
})
