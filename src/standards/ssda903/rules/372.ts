import { rule903 } from '../rule.ts'
import { placedBefore } from '../stays.ts'

export const rule372 = rule903({
  code: '372',
  says: 'The child was under 10 when placed in custody or prison.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes, Header }) => placedBefore(10, 'R5', Episodes, Header),
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2015' }],
      Episodes: [{ CHILD: '1', DECOM: '01/06/2025', PLACE: 'R5' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2015' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'R5' },
        { CHILD: '1', DECOM: '31/05/2025', PLACE: 'R1' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'R5' },
      ],
    },
  ],
})
