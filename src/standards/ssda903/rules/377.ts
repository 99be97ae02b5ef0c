import { addYears, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule377 = rule903({
  code: '377',
  says: 'The child stayed elsewhere while the foster carers were on holiday more than twice within 12 months.',
  reads: { Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['PLACE'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      const stays = episodes.filter(({ PLACE }) => PLACE === 'T3')
      for (let n = 2; n < stays.length; n++) {
        const three = stays.slice(n - 2, n + 1)
        const from = three[0]?.DECOM
        if (from !== undefined && isBefore(three[2]?.DECOM, addYears(from, 1))) yield* three
      }
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'T3', found: true },
        { CHILD: '1', DECOM: '08/06/2025', PLACE: 'U6' },
        { CHILD: '1', DECOM: '01/10/2025', PLACE: 'T3', found: true },
        { CHILD: '1', DECOM: '31/05/2026', PLACE: 'T3', found: true },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'T3' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', PLACE: 'T3' },
        { CHILD: '1', DECOM: '01/10/2025', PLACE: 'T3' },
        { CHILD: '1', DECOM: '01/06/2026', PLACE: 'T3' },
        { CHILD: '2', DECOM: '01/06/2025', PLACE: 'T3' },
      ],
    },
  ],
})
