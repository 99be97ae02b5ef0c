import { differing } from '../header-agreement.ts'
import { rule903 } from '../rule.ts'

export const ruleINT17 = rule903({
  code: 'INT17',
  says: 'The date of birth with the review is not the one in the header.',
  reads: { Reviews: ['CHILD', 'DOB'], Header: ['CHILD', 'DOB'] },
  marks: { Reviews: ['DOB'] },
  find: ({ Reviews, Header }) => differing(Header, Reviews, 'DOB'),
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '05/02/2012' },
      ],
      Reviews: [
        { CHILD: '1', DOB: '02/05/2012' },
        { CHILD: '2', DOB: '02/05/2012', found: true },
      ],
    },
  ],
  spared: [
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], Reviews: [{ CHILD: '2', DOB: '05/02/2012' }] },
    { Header: [{ CHILD: '1' }], Reviews: [{ CHILD: '1', DOB: '02/05/2012' }] },
    { Header: [{ CHILD: '1', DOB: '02/05/2012' }], Reviews: [{ CHILD: '1' }] },
  ],
})
