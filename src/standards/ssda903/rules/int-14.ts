import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT14 = rule903({
  code: 'INT14',
  says: 'The date of birth in the health and outcomes data is not the one in the header.',
  reads: { OC2: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { OC2: ['DOB'] },
  find: ({ OC2, Header }) => differing(Header, OC2, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      OC2: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], OC2: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], OC2: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], OC2: [{ CHILD: '1' }] },
  ],
})
