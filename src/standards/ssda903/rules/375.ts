import { rule903 } from '../rule.ts'
import { staysLongerThan } from '../stays.ts'

export const rule375 = rule903({
  code: '375',
  says: 'A stay in hospital recorded as temporary lasted more than six weeks.',
  reads: { Episodes: ['DECOM', 'DEC', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes }) => staysLongerThan(6 * 7, 'T1', Episodes),
  caught: [{ Episodes: [{ DECOM: '01/06/2025', DEC: '14/07/2025', PLACE: 'T1' }] }],
  spared: [
    {
      Episodes: [
        { DECOM: '01/06/2025', DEC: '13/07/2025', PLACE: 'T1' },
        { DECOM: '01/06/2025', DEC: '14/07/2025', PLACE: 'T2' },
        { DECOM: '01/06/2025', PLACE: 'T1' },
      ],
    },
  ],
})
