import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503H = rule903({
  code: '503H',
  says: "An episode was open at the end of last year's return, and this year's first episode has another authority in which the placement lies.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'PL_LA'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PL_LA'],
  },
  marks: { Episodes: ['PL_LA'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.PL_LA !== last.PL_LA) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_LA: 'E10000016' },
        { CHILD: '1', DECOM: '01/06/2024', PL_LA: 'WAL' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', PL_LA: 'E10000016' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_LA: 'E10000016', found: true },
        { CHILD: '1', DECOM: '01/06/2025', PL_LA: 'E10000016' },
        { CHILD: '2', DECOM: '01/06/2024', PL_LA: 'E10000016', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_LA: 'WAL' },
        { CHILD: '1', DECOM: '01/06/2024', PL_LA: 'E10000016' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', PL_LA: 'WAL' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_LA: 'E10000016' },
        { CHILD: '1', DECOM: '01/06/2025', PL_LA: 'WAL' },
        { CHILD: '2', DECOM: '01/06/2025', PL_LA: 'E10000016' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', PL_LA: 'E10000016' },
      ],
    },
  ],
})
