import { rule903 } from '../rule.ts'
import { staysLongerThan } from '../stays.ts'

export const rule379 = rule903({
  code: '379',
  says: 'A temporary stay without a stated reason lasted more than seven days.',
  reads: { Episodes: ['DECOM', 'DEC', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes }) => staysLongerThan(7, 'T4', Episodes),
  caught: [{ Episodes: [{ DECOM: '01/06/2025', DEC: '09/06/2025', PLACE: 'T4' }] }],
  spared: [
    {
      Episodes: [
        { DECOM: '01/06/2025', DEC: '08/06/2025', PLACE: 'T4' },
        { DECOM: '01/06/2025', DEC: '09/06/2025', PLACE: 'U6' },
        { DECOM: '01/06/2025', PLACE: 'T4' },
      ],
    },
  ],
})
