import { notCarriedOver } from '../carried-over.ts'
import { rule903 } from '../rule.ts'

export const rule706 = rule903({
  code: '706',
  says: 'A deprivation of liberty order was open when last year’s return ended, and this year’s does not go on with it.',
  since: '2026/27',
  reads: { DoLo: ['CHILD', 'DOLO_START'], DoLo_last: ['CHILD', 'DOLO_START', 'DOLO_END'] },
  marks: { DoLo: ['DOLO_START'], DoLo_last: ['DOLO_START'] },
  find: ({ DoLo, DoLo_last }) => notCarriedOver(DoLo_last, DoLo, 'DOLO_START', 'DOLO_END'),
  caught: [
    {
      DoLo_last: [
        { CHILD: '1', DOLO_START: '01/03/2026' },
        { CHILD: '2', DOLO_START: '01/03/2026', found: true },
      ],
      DoLo: [
        { CHILD: '1', DOLO_START: '03/06/2026' },
        { CHILD: '1', DOLO_START: '02/03/2026', found: true },
      ],
    },
  ],
  spared: [
    {
      DoLo_last: [
        { CHILD: '1', DOLO_START: '01/03/2026' },
        { CHILD: '2', DOLO_START: '01/03/2026', DOLO_END: '02/03/2026' },
        { CHILD: '3' },
      ],
      DoLo: [
        { CHILD: '1', DOLO_START: '03/06/2026' },
        { CHILD: '1', DOLO_START: '01/03/2026' },
        { CHILD: '2', DOLO_START: '01/05/2026' },
      ],
    },
  ],
})
