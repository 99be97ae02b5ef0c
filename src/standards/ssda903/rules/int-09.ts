import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT09 = rule903({
  code: 'INT09',
  says: 'This child is among the unaccompanied asylum-seeking children and is not in the header.',
  reads: { UASC: ['CHILD'], Header: ['CHILD'] },
  marks: { UASC: ['CHILD'] },
  find: ({ UASC, Header }) => absentFrom(Header, UASC),
  caught: [{ Header: [{ CHILD: '1' }], UASC: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], UASC: [{ CHILD: '1' }] }],
})
