import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT32 = rule903({
  code: 'INT32',
  says: 'This child stands more than once in the header.',
  reads: { Header: ['CHILD'] },
  marks: { Header: ['CHILD'] },
  find: ({ Header }) => repeated(Header),
  caught: [
    {
      Header: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
