import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule626 = rule903({
  code: '626',
  says: 'Her first child was born before this year, and last year’s return says that she was not a mother.',
  reads: { Header: ['CHILD', 'MOTHER', 'MC_DOB'], Header_last: ['CHILD', 'MOTHER'] },
  marks: { Header: ['MOTHER', 'MC_DOB'] },
  *find({ Header, Header_last }, { start }) {
    for (const child of Header)
      if (
        child.MOTHER === '1' &&
        isBefore(child.MC_DOB, start) &&
        Header_last.of(child).some(({ MOTHER }) => MOTHER === '0')
      )
        yield child
  },
  caught: [
    {
      Header_last: [{ CHILD: '1', MOTHER: '0' }],
      Header: [{ CHILD: '1', MOTHER: '1', MC_DOB: '31/03/2025' }],
    },
  ],
  spared: [
    {
      Header_last: [{ CHILD: '1', MOTHER: '0' }, { CHILD: '2', MOTHER: '1' }, { CHILD: '3' }],
      Header: [
        { CHILD: '1', MOTHER: '1', MC_DOB: '01/04/2025' },
        { CHILD: '2', MOTHER: '1', MC_DOB: '31/03/2025' },
        { CHILD: '3', MOTHER: '1', MC_DOB: '31/03/2025' },
        { CHILD: '4', MOTHER: '1', MC_DOB: '31/03/2025' },
      ],
    },
  ],
})
