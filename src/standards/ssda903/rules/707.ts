import { notEndedInCare } from '../periods-of-care.ts'
import { rule903 } from '../rule.ts'

export const rule707 = rule903({
  code: '707',
  says: 'The child is no longer looked after, and this deprivation of liberty order has no end while the child was.',
  since: '2026/27',
  reads: { DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'], Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { DoLo: ['DOLO_END'] },
  find: ({ DoLo, Episodes }) => notEndedInCare(Episodes, DoLo, 'DOLO_START', 'DOLO_END'),
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '10/05/2026' },
        { CHILD: '1', DECOM: '10/05/2026', DEC: '20/05/2026' },
        { CHILD: '1', DECOM: '01/08/2026' },
      ],
      DoLo: [
        { CHILD: '1', DOLO_START: '09/05/2026', found: true },
        { CHILD: '1', DOLO_START: '09/05/2026', DOLO_END: '21/05/2026', found: true },
        { CHILD: '1', DOLO_START: '02/08/2026' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '20/05/2026' },
        { CHILD: '2', DECOM: '01/05/2026' },
      ],
      DoLo: [
        { CHILD: '1', DOLO_START: '09/05/2026', DOLO_END: '20/05/2026' },
        { CHILD: '1', DOLO_START: '09/05/2026', DOLO_END: 'MAY' },
        { CHILD: '1' },
        { CHILD: '2', DOLO_START: '09/05/2026' },
        { CHILD: '2', DOLO_START: '09/04/2026', DOLO_END: '10/04/2026' },
        { CHILD: '3', DOLO_START: '09/05/2026' },
      ],
    },
  ],
})
