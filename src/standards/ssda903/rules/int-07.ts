import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT07 = rule903({
  code: 'INT07',
  says: 'This child has an entry on previous permanence and is not in the header.',
  reads: { PrevPerm: ['CHILD'], Header: ['CHILD'] },
  marks: { PrevPerm: ['CHILD'] },
  find: ({ PrevPerm, Header }) => absentFrom(Header, PrevPerm),
  caught: [{ Header: [{ CHILD: '1' }], PrevPerm: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], PrevPerm: [{ CHILD: '1' }] }],
})
