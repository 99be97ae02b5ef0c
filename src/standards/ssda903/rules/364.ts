import { rule903 } from '../rule.ts'
import { spellsLongerThan } from '../spells.ts'

/**
 * A child detained by the police goes before a court as soon as may be (Police and Criminal Evidence Act 1984, sections
 * 41 to 46). The law gives no number of days; the sector counts up to 21 as possible.
 */
export const rule364 = rule903({
  code: '364',
  says: 'The child was kept in local authority accommodation on behalf of the police for more than 21 days, far longer than the law allows.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find: ({ Episodes }, collection) => spellsLongerThan(21, 'J2', Episodes, collection),
  caught: [{ Episodes: [{ CHILD: '1', DECOM: '01/06/2025', DEC: '23/06/2025', LS: 'J2' }] }],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '22/06/2025', LS: 'J2' },
        { CHILD: '1', DECOM: '23/06/2025', DEC: '22/07/2025', LS: 'J1' },
        { CHILD: '2', DECOM: '10/03/2026', LS: 'J2' },
      ],
    },
  ],
})
