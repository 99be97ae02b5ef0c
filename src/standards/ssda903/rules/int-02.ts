import { absentFrom } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT02 = rule903({
  code: 'INT02',
  says: 'This child has a decision about placing for adoption and is not in the header.',
  reads: { PlacedAdoption: ['CHILD'], Header: ['CHILD'] },
  marks: { PlacedAdoption: ['CHILD'] },
  find: ({ PlacedAdoption, Header }) => absentFrom(Header, PlacedAdoption),
  caught: [{ Header: [{ CHILD: '1' }], PlacedAdoption: [{ CHILD: '1' }, { CHILD: '2', found: true }] }],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], PlacedAdoption: [{ CHILD: '1' }] }],
})
