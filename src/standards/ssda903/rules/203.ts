import { rule903 } from '../rule.ts'
import { otherThanLastYear } from '../year-on-year.ts'

export const rule203 = rule903({
  code: '203',
  says: 'The child’s date of birth is not the one recorded last year.',
  reads: { Header: ['CHILD', 'DOB'], Header_last: ['CHILD', 'DOB'] },
  marks: { Header: ['DOB'] },
  find: ({ Header, Header_last }) => otherThanLastYear(Header, Header_last, 'DOB'),
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2015' }, { CHILD: '2' }, { CHILD: '3', DOB: '31/06/2015' }],
      Header_last: [
        { CHILD: '1', DOB: '05/02/2015' },
        { CHILD: '2', DOB: '02/05/2015' },
        { CHILD: '3', DOB: '30/06/2015' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2015' }, { CHILD: '2' }, { CHILD: '3', DOB: '02/05/2015' }],
      Header_last: [{ CHILD: '1', DOB: '02/05/2015' }, { CHILD: '2' }],
    },
  ],
})
