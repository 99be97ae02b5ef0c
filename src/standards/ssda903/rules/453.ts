import { rule903 } from '../rule.ts'
import { sameAtTheTurn, sameDistance } from '../year-on-year.ts'

export const rule453 = rule903({
  code: '453',
  says: 'The episode goes on from last year, and last year the distance from home to the placement was another.',
  reads: {
    Episodes: ['CHILD', 'DECOM', 'RNE', 'PL_DISTANCE'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'RNE', 'PL_DISTANCE'],
  },
  marks: { Episodes: ['PL_DISTANCE'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of sameAtTheTurn(Episodes, Episodes_last))
      if (!sameDistance(first.PL_DISTANCE, last.PL_DISTANCE)) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '12.4' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '3' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '12.6' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '0' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P' },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '12' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '16.4' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '4', DECOM: '01/06/2024', DEC: '01/08/2024', RNE: 'S', PL_DISTANCE: '12' },
        { CHILD: '5', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '12' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '12.0' },
        { CHILD: '2', DECOM: '01/06/2024', RNE: 'P', PL_DISTANCE: '16.3' },
        { CHILD: '3', DECOM: '01/06/2024', RNE: 'P' },
        { CHILD: '4', DECOM: '01/06/2025', RNE: 'S', PL_DISTANCE: '40' },
        { CHILD: '5', DECOM: '01/06/2025', RNE: 'S', PL_DISTANCE: '40' },
      ],
    },
  ],
})
