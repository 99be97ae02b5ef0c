import { rule903 } from '../rule.ts'
import { otherThanLastYear } from '../year-on-year.ts'

export const rule204 = rule903({
  code: '204',
  says: 'The child’s ethnicity is not the one recorded last year.',
  reads: { Header: ['CHILD', 'ETHNIC'], Header_last: ['CHILD', 'ETHNIC'] },
  marks: { Header: ['ETHNIC'] },
  find: ({ Header, Header_last }) => otherThanLastYear(Header, Header_last, 'ETHNIC'),
  caught: [
    {
      Header: [{ CHILD: '1', ETHNIC: 'WBRI' }, { CHILD: '2' }, { CHILD: '3', ETHNIC: 'WBRI' }],
      Header_last: [{ CHILD: '1', ETHNIC: 'WIRI' }, { CHILD: '2', ETHNIC: 'WBRI' }, { CHILD: '3' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', ETHNIC: 'WBRI' }, { CHILD: '2' }, { CHILD: '3', ETHNIC: 'WBRI' }],
      Header_last: [{ CHILD: '1', ETHNIC: 'WBRI' }, { CHILD: '2' }],
    },
  ],
})
