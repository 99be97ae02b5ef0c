import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT35 = rule903({
  code: 'INT35',
  says: 'This child stands more than once in the previous permanence data.',
  reads: { PrevPerm: ['CHILD'] },
  marks: { PrevPerm: ['CHILD'] },
  find: ({ PrevPerm }) => repeated(PrevPerm),
  caught: [
    {
      PrevPerm: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ PrevPerm: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
