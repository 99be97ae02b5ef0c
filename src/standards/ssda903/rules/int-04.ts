import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT04 = rule903({
  code: 'INT04',
  says: 'This child has a missing period and is not in the header.',
  reads: { Missing: ['CHILD'], Header: ['CHILD'] },
  marks: { Missing: ['CHILD'] },
  find: ({ Missing, Header }) => absentFrom(Header, Missing),
  caught: [{ Header: [{ CHILD: '1' }], Missing: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], Missing: [{ CHILD: '1' }] }],
})
