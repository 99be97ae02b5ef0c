import { ageOn } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule620 = rule903({
  code: '620',
  says: 'The child is recorded as a mother and was not yet 11 when the year began.',
  reads: { Header: ['MOTHER', 'DOB'] },
  marks: { Header: ['DOB', 'MOTHER'] },
  *find({ Header }, { start }) {
    for (const child of Header)
      if (child.MOTHER === '1' && child.DOB !== undefined && ageOn(child.DOB, start) < 11) yield child
  },
  caught: [{ Header: [{ MOTHER: '1', DOB: '02/04/2014' }] }],
  spared: [
    { Header: [{ MOTHER: '1', DOB: '01/04/2014' }, { MOTHER: '0', DOB: '02/04/2014' }, { MOTHER: '1' }] },
  ],
})
