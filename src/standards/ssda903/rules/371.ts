import { rule903 } from '../rule.ts'
import { placedBefore } from '../stays.ts'

/** Supported accommodation is for those of 16 and 17 (Supported Accommodation (England) Regulations 2023). */
export const rule371 = rule903({
  code: '371',
  says: 'The child was under 16 when placed in supported accommodation.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes, Header }) => placedBefore(16, 'K3', Episodes, Header),
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2009' }],
      Episodes: [{ CHILD: '1', DECOM: '01/06/2025', PLACE: 'K3' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2009' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'K3' },
        { CHILD: '1', DECOM: '31/05/2025', PLACE: 'K2' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'K3' },
      ],
    },
  ],
})
