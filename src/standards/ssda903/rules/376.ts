import { rule903 } from '../rule.ts'
import { staysLongerThan } from '../stays.ts'

export const rule376 = rule903({
  code: '376',
  says: "A stay elsewhere while the child's foster carers were on holiday lasted more than three weeks.",
  reads: { Episodes: ['DECOM', 'DEC', 'PLACE'] },
  marks: { Episodes: ['DECOM', 'PLACE'] },
  find: ({ Episodes }) => staysLongerThan(3 * 7, 'T3', Episodes),
  caught: [{ Episodes: [{ DECOM: '01/06/2025', DEC: '23/06/2025', PLACE: 'T3' }] }],
  spared: [
    {
      Episodes: [
        { DECOM: '01/06/2025', DEC: '22/06/2025', PLACE: 'T3' },
        { DECOM: '01/06/2025', DEC: '23/06/2025', PLACE: 'T2' },
        { DECOM: '01/06/2025', PLACE: 'T3' },
      ],
    },
  ],
})
