import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503E = rule903({
  code: '503E',
  says: "An episode was open at the end of last year's return, and this year's first episode has another provider of the placement.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'PLACE_PROVIDER'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PLACE_PROVIDER'],
  },
  marks: { Episodes: ['PLACE_PROVIDER'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.PLACE_PROVIDER !== last.PLACE_PROVIDER) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PLACE_PROVIDER: 'PR1' },
        { CHILD: '1', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR4' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR1' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR1', found: true },
        { CHILD: '1', DECOM: '01/06/2025', PLACE_PROVIDER: 'PR1' },
        { CHILD: '2', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR1', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PLACE_PROVIDER: 'PR4' },
        { CHILD: '1', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR1' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', PLACE_PROVIDER: 'PR4' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE_PROVIDER: 'PR1' },
        { CHILD: '1', DECOM: '01/06/2025', PLACE_PROVIDER: 'PR4' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE_PROVIDER: 'PR1' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', PLACE_PROVIDER: 'PR1' },
      ],
    },
  ],
})
