import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT12 = rule903({
  code: 'INT12',
  says: 'The date of birth with the decision about placing for adoption is not the one in the header.',
  reads: { PlacedAdoption: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { PlacedAdoption: ['DOB'] },
  find: ({ PlacedAdoption, Header }) => differing(Header, PlacedAdoption, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], PlacedAdoption: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], PlacedAdoption: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], PlacedAdoption: [{ CHILD: '1' }] },
  ],
})
