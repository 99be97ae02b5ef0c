import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT21 = rule903({
  code: 'INT21',
  says: 'The sex in the data of unaccompanied asylum-seeking children is not the one in the header.',
  reads: { UASC: ['CHILD', 'SEX'], Header: ['CHILD', 'SEX'] },
  marks: { UASC: ['SEX'] },
  find: ({ UASC, Header }) => differing(Header, UASC, 'SEX'),
  caught: [
    {
      Header: [
        { CHILD: '1', SEX: 'M' },
        { CHILD: '2', SEX: 'F' },
      ],
      UASC: [
        { CHILD: '1', SEX: 'M' },
        { CHILD: '2', SEX: 'M', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', SEX: 'M' }], UASC: [{ CHILD: '2', SEX: 'F' }] },
    { Header: [{ CHILD: '1' }], UASC: [{ CHILD: '1', SEX: 'M' }] },
    { Header: [{ CHILD: '1', SEX: 'M' }], UASC: [{ CHILD: '1' }] },
  ],
})
