import { notCarriedOver } from '../carried-over.ts'
import { rule903 } from '../rule.ts'

export const rule576 = rule903({
  code: '576',
  says: 'A missing period was open when last year’s return ended, and this year’s does not go on with it.',
  reads: { Missing: ['CHILD', 'MIS_START'], Missing_last: ['CHILD', 'MIS_START', 'MIS_END'] },
  marks: { Missing: ['CHILD'], Missing_last: ['CHILD'] },
  find: ({ Missing, Missing_last }) => notCarriedOver(Missing_last, Missing, 'MIS_START', 'MIS_END'),
  caught: [
    {
      Missing_last: [
        { CHILD: '1', MIS_START: '01/03/2025' },
        { CHILD: '2', MIS_START: '01/03/2025', found: true },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '03/06/2025' },
        { CHILD: '1', MIS_START: '02/03/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Missing_last: [
        { CHILD: '1', MIS_START: '01/03/2025' },
        { CHILD: '2', MIS_START: '01/03/2025', MIS_END: '02/03/2025' },
        { CHILD: '3' },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '03/06/2025' },
        { CHILD: '1', MIS_START: '01/03/2025' },
        { CHILD: '2', MIS_START: '01/05/2025' },
      ],
    },
  ],
})
