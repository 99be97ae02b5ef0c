import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT05 = rule903({
  code: 'INT05',
  says: 'This child has health and outcomes data and is not in the header.',
  reads: { OC2: ['CHILD'], Header: ['CHILD'] },
  marks: { OC2: ['CHILD'] },
  find: ({ OC2, Header }) => absentFrom(Header, OC2),
  caught: [{ Header: [{ CHILD: '1' }], OC2: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], OC2: [{ CHILD: '1' }] }],
})
