import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT13 = rule903({
  code: 'INT13',
  says: 'The date of birth with the missing period is not the one in the header.',
  reads: { Missing: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { Missing: ['DOB'] },
  find: ({ Missing, Header }) => differing(Header, Missing, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      Missing: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], Missing: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], Missing: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], Missing: [{ CHILD: '1' }] },
  ],
})
