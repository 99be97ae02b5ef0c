import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT18 = rule903({
  code: 'INT18',
  says: 'The date of birth in the data of unaccompanied asylum-seeking children is not the one in the header.',
  reads: { UASC: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { UASC: ['DOB'] },
  find: ({ UASC, Header }) => differing(Header, UASC, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      UASC: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], UASC: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], UASC: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], UASC: [{ CHILD: '1' }] },
  ],
})
