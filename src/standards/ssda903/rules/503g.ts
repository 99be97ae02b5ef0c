import { rule903 } from '../rule.ts'
import { openAtTheTurn, sameDistance } from '../year-on-year.ts'

export const rule503G = rule903({
  code: '503G',
  says: "An episode was open at the end of last year's return, and this year's first episode has another distance from home.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'PL_DISTANCE'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PL_DISTANCE'],
  },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (!sameDistance(first.PL_DISTANCE, last.PL_DISTANCE)) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_DISTANCE: '12.4' },
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '12.6' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', PL_DISTANCE: '12.4' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '12.4', found: true },
        { CHILD: '1', DECOM: '01/06/2025', PL_DISTANCE: '12.4' },
        { CHILD: '2', DECOM: '01/06/2024', PL_DISTANCE: '12.4', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_DISTANCE: '12.6' },
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '12.4' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', PL_DISTANCE: '12.6' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '12.4' },
        { CHILD: '1', DECOM: '01/06/2025', PL_DISTANCE: '12.6' },
        { CHILD: '2', DECOM: '01/06/2025', PL_DISTANCE: '12.4' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', PL_DISTANCE: '12.4' },
      ],
    },
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '16.4' },
        { CHILD: '2', DECOM: '01/06/2024', PL_DISTANCE: '16' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_DISTANCE: '16.3' },
        { CHILD: '2', DECOM: '01/06/2024', PL_DISTANCE: '16.0' },
      ],
    },
  ],
})
