import { repeated } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT33 = rule903({
  code: 'INT33',
  says: 'This child stands more than once in the health and outcomes data.',
  reads: { OC2: ['CHILD'] },
  marks: { OC2: ['CHILD'] },
  find: ({ OC2 }) => repeated(OC2),
  caught: [
    {
      OC2: [{ CHILD: '1', found: true }, { CHILD: '2' }, { CHILD: '1', found: true }],
    },
  ],
  spared: [{ OC2: [{ CHILD: '1' }, { CHILD: '2' }, {}, {}] }],
})
