import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** A child is of compulsory school age from the age of 5 (Education Act 1996, section 8). */
export const rule209 = rule903({
  code: '209',
  says: 'The child was of school age when the year began, and the unique pupil number is given as not yet needed (UN1).',
  reads: { Header: ['UPN', 'DOB'] },
  marks: { Header: ['UPN', 'DOB'] },
  *find({ Header }, { start }) {
    for (const child of Header)
      if (child.UPN === 'UN1' && child.DOB !== undefined && birthday(child.DOB, 5) <= start) yield child
  },
  caught: [{ Header: [{ UPN: 'UN1', DOB: '01/04/2020' }] }],
  spared: [
    {
      Header: [
        { UPN: 'UN1', DOB: '02/04/2020' },
        { UPN: 'UN2', DOB: '01/04/2015' },
        { UPN: 'H801200001001', DOB: '01/04/2015' },
        { UPN: 'UN1' },
      ],
    },
  ],
})
