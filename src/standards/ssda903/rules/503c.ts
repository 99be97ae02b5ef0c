import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503C = rule903({
  code: '503C',
  says: "An episode was open at the end of last year's return, and this year's first episode has another need.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'CIN'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'CIN'],
  },
  marks: { Episodes: ['CIN'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.CIN !== last.CIN) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', CIN: 'N1' },
        { CHILD: '1', DECOM: '01/06/2024', CIN: 'N4' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', CIN: 'N1' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', CIN: 'N1', found: true },
        { CHILD: '1', DECOM: '01/06/2025', CIN: 'N1' },
        { CHILD: '2', DECOM: '01/06/2024', CIN: 'N1', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', CIN: 'N4' },
        { CHILD: '1', DECOM: '01/06/2024', CIN: 'N1' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', CIN: 'N4' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', CIN: 'N1' },
        { CHILD: '1', DECOM: '01/06/2025', CIN: 'N4' },
        { CHILD: '2', DECOM: '01/06/2025', CIN: 'N1' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', CIN: 'N1' },
      ],
    },
  ],
})
