import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503F = rule903({
  code: '503F',
  says: "An episode was open at the end of last year's return, and this year's first episode has another Ofsted number of the home or agency.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'URN'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'URN'],
  },
  marks: { Episodes: ['URN'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.URN !== last.URN) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', URN: 'SC000001' },
        { CHILD: '1', DECOM: '01/06/2024', URN: 'SC000002' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', URN: 'SC000001' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', URN: 'SC000001', found: true },
        { CHILD: '1', DECOM: '01/06/2025', URN: 'SC000001' },
        { CHILD: '2', DECOM: '01/06/2024', URN: 'SC000001', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', URN: 'SC000002' },
        { CHILD: '1', DECOM: '01/06/2024', URN: 'SC000001' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', URN: 'SC000002' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', URN: 'SC000001' },
        { CHILD: '1', DECOM: '01/06/2025', URN: 'SC000002' },
        { CHILD: '2', DECOM: '01/06/2025', URN: 'SC000001' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', URN: 'SC000001' },
      ],
    },
  ],
})
