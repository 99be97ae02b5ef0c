import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT01 = rule903({
  code: 'INT01',
  says: 'This child is among the adoptions and is not in the header.',
  reads: { AD1: ['CHILD'], Header: ['CHILD'] },
  marks: { AD1: ['CHILD'] },
  find: ({ AD1, Header }) => absentFrom(Header, AD1),
  caught: [{ Header: [{ CHILD: '1' }], AD1: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], AD1: [{ CHILD: '1' }] }],
})
