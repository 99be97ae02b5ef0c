import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT06 = rule903({
  code: 'INT06',
  says: 'This child is among the care leavers and is not in the header.',
  reads: { OC3: ['CHILD'], Header: ['CHILD'] },
  marks: { OC3: ['CHILD'] },
  find: ({ OC3, Header }) => absentFrom(Header, OC3),
  caught: [{ Header: [{ CHILD: '1' }], OC3: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], OC3: [{ CHILD: '1' }] }],
})
