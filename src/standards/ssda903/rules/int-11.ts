import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT11 = rule903({
  code: 'INT11',
  says: 'The date of birth in the adoption data is not the one in the header.',
  reads: { AD1: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { AD1: ['DOB'] },
  find: ({ AD1, Header }) => differing(Header, AD1, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      AD1: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], AD1: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], AD1: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], AD1: [{ CHILD: '1' }] },
  ],
})
