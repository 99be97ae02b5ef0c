import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT16 = rule903({
  code: 'INT16',
  says: 'The date of birth in the previous permanence data is not the one in the header.',
  reads: { PrevPerm: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { PrevPerm: ['DOB'] },
  find: ({ PrevPerm, Header }) => differing(Header, PrevPerm, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      PrevPerm: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], PrevPerm: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], PrevPerm: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], PrevPerm: [{ CHILD: '1' }] },
  ],
})
