import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT08 = rule903({
  code: 'INT08',
  says: 'This child has a review and is not in the header.',
  reads: { Reviews: ['CHILD'], Header: ['CHILD'] },
  marks: { Reviews: ['CHILD'] },
  find: ({ Reviews, Header }) => absentFrom(Header, Reviews),
  caught: [{ Header: [{ CHILD: '1' }], Reviews: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], Reviews: [{ CHILD: '1' }] }],
})
