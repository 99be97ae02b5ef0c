import { rule903 } from '../rule.ts'
import { spellsLongerThan } from '../spells.ts'

/** 72 hours at most (Children Act 1989, section 46(6)). */
export const rule361 = rule903({
  code: '361',
  says: 'The child was under police protection for more than 72 hours.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['DECOM', 'DEC', 'LS'] },
  find: ({ Episodes }, collection) => spellsLongerThan(3, 'L1', Episodes, collection),
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '03/06/2025', LS: 'L1', found: true },
        { CHILD: '1', DECOM: '03/06/2025', DEC: '05/06/2025', LS: 'L1', found: true },
        { CHILD: '1', DECOM: '05/06/2025', LS: 'C1' },
        { CHILD: '2', DECOM: '27/03/2026', LS: 'L1', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '04/06/2025', LS: 'L1' },
        { CHILD: '1', DECOM: '05/06/2025', DEC: '08/06/2025', LS: 'L1' },
        { CHILD: '2', DECOM: '28/03/2026', LS: 'L1' },
        { CHILD: '3', DECOM: '01/06/2025', DEC: '30/06/2025', LS: 'L2' },
        { CHILD: '4', LS: 'L1' },
      ],
    },
  ],
})
