import { begunTooSoon } from '../overlap.ts'
import { rule903 } from '../rule.ts'

export const rule705 = rule903({
  code: '705',
  says: 'This deprivation of liberty order began while an earlier one had not ended.',
  since: '2026/27',
  reads: { DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'] },
  marks: { DoLo: ['DOLO_START', 'DOLO_END'] },
  find: ({ DoLo }) => begunTooSoon(DoLo.childrenInOrder('DOLO_START'), 'DOLO_START', 'DOLO_END'),
  caught: [
    {
      DoLo: [
        { CHILD: '1', DOLO_START: '04/05/2026', found: true },
        { CHILD: '1', DOLO_START: '01/05/2026', DOLO_END: '05/05/2026' },
        { CHILD: '1', DOLO_START: '09/05/2026', DOLO_END: '10/05/2026', found: true },
      ],
    },
  ],
  spared: [
    {
      DoLo: [
        { CHILD: '1', DOLO_START: '01/05/2026', DOLO_END: '05/05/2026' },
        { CHILD: '1', DOLO_START: '05/05/2026' },
        { CHILD: '2', DOLO_START: '02/05/2026' },
        { CHILD: '2', DOLO_END: '02/05/2026' },
      ],
    },
  ],
})
