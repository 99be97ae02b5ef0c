import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT31 = rule903({
  code: 'INT31',
  says: 'This child stands more than once among the adoptions.',
  reads: { AD1: ['CHILD'] },
  marks: { AD1: ['CHILD'] },
  find: ({ AD1 }) => repeated(AD1),
  caught: [
    {
      AD1: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ AD1: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
