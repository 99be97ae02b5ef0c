import { rule903 } from '../rule.ts'
import { otherThanLastYear } from '../year-on-year.ts'

export const rule202 = rule903({
  code: '202',
  says: 'The child’s sex is not the one recorded last year.',
  reads: { Header: ['CHILD', 'SEX'], Header_last: ['CHILD', 'SEX'] },
  marks: { Header: ['SEX'] },
  find: ({ Header, Header_last }) => otherThanLastYear(Header, Header_last, 'SEX'),
  caught: [
    {
      Header: [{ CHILD: '1', SEX: 'M' }, { CHILD: '2' }, { CHILD: '3', SEX: 'F' }],
      Header_last: [{ CHILD: '1', SEX: 'F' }, { CHILD: '2', SEX: 'F' }, { CHILD: '3' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', SEX: 'F' }, { CHILD: '2' }, { CHILD: '3', SEX: 'F' }],
      Header_last: [{ CHILD: '1', SEX: 'F' }, { CHILD: '2' }],
    },
  ],
})
