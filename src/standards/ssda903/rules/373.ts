import { rule903 } from '../rule.ts'
import { placedBefore } from '../stays.ts'

export const rule373 = rule903({
  code: '373',
  says: 'The child was under 4 when placed in a school.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes, Header }) => placedBefore(4, 'S1', Episodes, Header),
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2021' }],
      Episodes: [{ CHILD: '1', DECOM: '01/06/2025', PLACE: 'S1' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2021' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'S1' },
        { CHILD: '1', DECOM: '31/05/2025', PLACE: 'U6' },
        { CHILD: '1', PLACE: 'S1' },
      ],
    },
  ],
})
