import { notEndedInCare } from '../periods-of-care.ts'
import { rule903 } from '../rule.ts'

export const rule577 = rule903({
  code: '577',
  says: 'The child is no longer looked after, and this missing period has no end while the child was.',
  reads: { Missing: ['CHILD', 'MIS_START', 'MIS_END'], Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { Missing: ['MIS_END'] },
  find: ({ Missing, Episodes }) => notEndedInCare(Episodes, Missing, 'MIS_START', 'MIS_END'),
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '1', DECOM: '10/05/2025', DEC: '20/05/2025' },
        { CHILD: '1', DECOM: '01/08/2025' },
        { CHILD: '2', DECOM: '01/05/2025', DEC: '10/05/2025' },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '09/05/2025', found: true },
        { CHILD: '1', MIS_START: '09/05/2025', MIS_END: '21/05/2025', found: true },
        { CHILD: '1', MIS_START: '02/08/2025' },
        { CHILD: '2', MIS_START: '30/04/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '20/05/2025' },
        { CHILD: '2', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '2', DECOM: '10/05/2025' },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '09/05/2025', MIS_END: '20/05/2025' },
        { CHILD: '1', MIS_START: '09/05/2025', MIS_END: 'MAY' },
        { CHILD: '1' },
        { CHILD: '2', MIS_START: '09/05/2025' },
        { CHILD: '3', MIS_START: '09/05/2025' },
      ],
    },
  ],
})
