import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT36 = rule903({
  code: 'INT36',
  says: 'This child stands more than once among the unaccompanied asylum-seeking children.',
  reads: { UASC: ['CHILD'] },
  marks: { UASC: ['CHILD'] },
  find: ({ UASC }) => repeated(UASC),
  caught: [
    {
      UASC: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ UASC: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
