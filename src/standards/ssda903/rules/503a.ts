import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503A = rule903({
  code: '503A',
  says: "An episode was open at the end of last year's return, and this year's first episode has another reason for its start.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'RNE'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'RNE'],
  },
  marks: { Episodes: ['RNE'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.RNE !== last.RNE) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', RNE: 'S' },
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'S' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'S', found: true },
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'S' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'S', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', RNE: 'P' },
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'S' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', RNE: 'P' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'S' },
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'P' },
        { CHILD: '2', DECOM: '01/06/2025', RNE: 'S' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', RNE: 'S' },
      ],
    },
  ],
})
