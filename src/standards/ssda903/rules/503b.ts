import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503B = rule903({
  code: '503B',
  says: "An episode was open at the end of last year's return, and this year's first episode has another legal status.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'LS'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'LS'],
  },
  marks: { Episodes: ['LS'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last)) if (first.LS !== last.LS) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', LS: 'C2' },
        { CHILD: '1', DECOM: '01/06/2024', LS: 'V2' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', LS: 'C2' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', LS: 'C2', found: true },
        { CHILD: '1', DECOM: '01/06/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/06/2024', LS: 'C2', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', LS: 'V2' },
        { CHILD: '1', DECOM: '01/06/2024', LS: 'C2' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', LS: 'V2' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', LS: 'C2' },
        { CHILD: '1', DECOM: '01/06/2025', LS: 'V2' },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', LS: 'C2' },
      ],
    },
  ],
})
