import { rule903 } from '../rule.ts'
import { placedBefore } from '../stays.ts'

export const rule374 = rule903({
  code: '374',
  says: 'The child was under 14 when placed in residential employment.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes, Header }) => placedBefore(14, 'P3', Episodes, Header),
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2011' }],
      Episodes: [{ CHILD: '1', DECOM: '01/06/2025', PLACE: 'P3' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2011' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'P3' },
        { CHILD: '1', DECOM: '31/05/2025', PLACE: 'P1' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'P3' },
      ],
    },
  ],
})
