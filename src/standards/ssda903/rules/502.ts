import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule502 = rule903({
  code: '502',
  says: "An episode was open at the end of last year's return, and this year's first episode began on another day.",
  reads: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD', 'DECOM', 'DEC'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.DECOM !== last.DECOM) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024' },
        { CHILD: '1', DECOM: '01/06/2024' },
        { CHILD: '2', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '02/06/2024', found: true },
        { CHILD: '1', DECOM: '05/06/2025' },
        { CHILD: '2', DECOM: '01/05/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '30/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025' },
        { CHILD: '1', DECOM: '01/06/2024' },
        { CHILD: '2', DECOM: '01/06/2025' },
        { CHILD: '4', DECOM: '01/06/2025' },
      ],
    },
  ],
})
