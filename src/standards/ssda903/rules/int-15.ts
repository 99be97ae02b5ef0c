import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT15 = rule903({
  code: 'INT15',
  says: 'The date of birth in the care leaver data is not the one in the header.',
  reads: { OC3: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { OC3: ['DOB'] },
  find: ({ OC3, Header }) => differing(Header, OC3, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      OC3: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], OC3: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], OC3: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], OC3: [{ CHILD: '1' }] },
  ],
})
