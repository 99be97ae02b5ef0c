import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT34 = rule903({
  code: 'INT34',
  says: 'This child stands more than once among the care leavers.',
  reads: { OC3: ['CHILD'] },
  marks: { OC3: ['CHILD'] },
  find: ({ OC3 }) => repeated(OC3),
  caught: [
    {
      OC3: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ OC3: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
