import { rule903 } from '../rule.ts'
import { openAtTheTurn } from '../year-on-year.ts'

export const rule503J = rule903({
  code: '503J',
  says: "An episode was open at the end of last year's return, and this year's first episode has another location, inside or outside the area of the authority.",
  reads: {
    Episodes: ['CHILD', 'DECOM', 'PL_LOCATION'],
    Episodes_last: ['CHILD', 'DECOM', 'DEC', 'PL_LOCATION'],
  },
  marks: { Episodes: ['PL_LOCATION'] },
  *find({ Episodes, Episodes_last }) {
    for (const [first, last] of openAtTheTurn(Episodes, Episodes_last))
      if (first.PL_LOCATION !== last.PL_LOCATION) yield first
  },
  caught: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_LOCATION: 'IN' },
        { CHILD: '1', DECOM: '01/06/2024', PL_LOCATION: 'OUT' },
        { CHILD: '2', DECOM: '01/06/2024' },
        { CHILD: '3', DECOM: '01/06/2024', PL_LOCATION: 'IN' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_LOCATION: 'IN', found: true },
        { CHILD: '1', DECOM: '01/06/2025', PL_LOCATION: 'IN' },
        { CHILD: '2', DECOM: '01/06/2024', PL_LOCATION: 'IN', found: true },
        { CHILD: '3', DECOM: '01/06/2024', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes_last: [
        { CHILD: '1', DECOM: '01/05/2024', DEC: '01/06/2024', PL_LOCATION: 'OUT' },
        { CHILD: '1', DECOM: '01/06/2024', PL_LOCATION: 'IN' },
        { CHILD: '2', DECOM: '01/06/2024', DEC: '01/07/2024', PL_LOCATION: 'OUT' },
        { CHILD: '3', DECOM: '01/06/2024' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PL_LOCATION: 'IN' },
        { CHILD: '1', DECOM: '01/06/2025', PL_LOCATION: 'OUT' },
        { CHILD: '2', DECOM: '01/06/2025', PL_LOCATION: 'IN' },
        { CHILD: '3', DECOM: '01/06/2024' },
        { CHILD: '4', DECOM: '01/06/2025', PL_LOCATION: 'IN' },
      ],
    },
  ],
})
