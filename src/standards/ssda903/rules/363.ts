import { rule903 } from '../rule.ts'
import { spellsLongerThan } from '../spells.ts'

/** Seven days at most (Children Act 1989, section 43(5)). */
export const rule363 = rule903({
  code: '363',
  says: 'The child was accommodated under a child assessment order for more than 7 days.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find: ({ Episodes }, collection) => spellsLongerThan(7, 'L3', Episodes, collection),
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '09/06/2025', LS: 'L3' },
        { CHILD: '2', DECOM: '23/03/2026', LS: 'L3' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '08/06/2025', LS: 'L3' },
        { CHILD: '2', DECOM: '24/03/2026', LS: 'L3' },
        { CHILD: '3', DECOM: '01/06/2025', DEC: '01/05/2025', LS: 'L3' },
        { CHILD: '4', DECOM: '01/06/2025', LS: 'C2' },
      ],
    },
  ],
})
