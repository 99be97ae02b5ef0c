import { rule903 } from '../rule.ts'
import { spellsLongerThan } from '../spells.ts'

/** Eight days at first and seven more at most (Children Act 1989, section 45); the return asks from 21 days on. */
export const rule362 = rule903({
  code: '362',
  says: 'The child was under an emergency protection order for more than 21 days.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['DECOM', 'DEC', 'LS'] },
  find: ({ Episodes }, collection) => spellsLongerThan(21, 'L2', Episodes, collection),
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '20/06/2025', LS: 'L2', found: true },
        { CHILD: '1', DECOM: '20/06/2025', DEC: '23/06/2025', LS: 'L2', found: true },
        { CHILD: '2', DECOM: '09/03/2026', LS: 'L2', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '22/06/2025', LS: 'L2' },
        { CHILD: '1', DECOM: '22/06/2025', LS: 'C1' },
        { CHILD: '2', DECOM: '10/03/2026', LS: 'L2' },
        { CHILD: '3', LS: 'L2' },
      ],
    },
  ],
})
