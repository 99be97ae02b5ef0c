import { rule903 } from '../rule.ts'
import { sameAtTheTurn } from '../year-on-year.ts'

export const rule452 = rule903({
  code: '452',
  says: 'The episode goes on from last year, and last year the placement was said to lie in another authority.',
  reads: {
    Episodes: ['CHILD', 'DECOM', 'RNE', 'PL_LA'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'RNE', 'PL_LA'],
  },
  marks: { Episodes: ['PL_LA'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of sameAtTheTurn(Episodes, Episodes_last))
      if (first.PL_LA !== last.PL_LA) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'E10000011' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'WAL' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'E10000016', found: true },
        { CHILD: '1', DECOM: '01/06/2025', RNE: 'P', PL_LA: 'WAL' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'WAL', found: true },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', RNE: 'S', PL_LA: 'WAL' },
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'E10000016' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'S', DEC: '01/07/2024', PL_LA: 'WAL' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '4', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'WAL' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_LA: 'E10000016' },
        { CHILD: '2', DECOM: '01/06/2025', RNE: 'S', PL_LA: 'E10000016' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '4', DECOM: '01/06/2025', RNE: 'S', PL_LA: 'E10000016' },
        { CHILD: '5', DECOM: '01/06/2025', RNE: 'S', PL_LA: 'E10000016' },
      ],
    },
  ],
})
