import { begunTooSoon } from '../overlap.ts'
import { rule903 } from '../rule.ts'

export const rule574 = rule903({
  code: '574',
  says: 'This missing period began while an earlier one had not ended.',
  reads: { Missing: ['CHILD', 'MIS_START', 'MIS_END'] },
  marks: { Missing: ['MIS_START', 'MIS_END'] },
  find: ({ Missing }) => begunTooSoon(Missing.childrenInOrder('MIS_START'), 'MIS_START', 'MIS_END'),
  caught: [
    {
      Missing: [
        { CHILD: '1', MIS_START: '04/05/2025', found: true },
        { CHILD: '1', MIS_START: '01/05/2025', MIS_END: '05/05/2025' },
        { CHILD: '1', MIS_START: '09/05/2025', MIS_END: '10/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Missing: [
        { CHILD: '1', MIS_START: '01/05/2025', MIS_END: '05/05/2025' },
        { CHILD: '1', MIS_START: '05/05/2025' },
        { CHILD: '2', MIS_START: '02/05/2025' },
        { CHILD: '2', MIS_END: '02/05/2025' },
        { CHILD: '3', MIS_START: '01/05/2025', MIS_END: 'MAY' },
        { CHILD: '3', MIS_START: '02/05/2025' },
      ],
    },
  ],
})
