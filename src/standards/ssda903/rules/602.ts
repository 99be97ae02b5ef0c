import { isWithin } from '../../checking/day-number.ts'
import { adopted, isOneOf } from '../codes.ts'
import { adoptionColumns } from '../column-groups.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule602 = rule903({
  code: '602',
  says: 'There is adoption data, and no episode of this child ended in adoption during the year.',
  reads: { AD1: ['CHILD', ...adoptionColumns], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { AD1: ['CHILD'] },
  *find({ AD1, Episodes }, { start, end }) {
    for (const adoption of AD1) {
      if (!anyFilled(adoption, adoptionColumns)) continue
      const isAdopted = Episodes.of(adoption).some(
        ({ DEC, REC }) => isOneOf(REC, adopted) && isWithin(DEC, start, end),
      )
      if (!isAdopted) yield adoption
    }
  },
  caught: [
    {
      AD1: [
        { CHILD: '1', DATE_INT: '01/01/2025' },
        { CHILD: '2', LS_ADOPTR: 'L11' },
        { CHILD: '3', FOSTER_CARE: '0' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '01/05/2025', REC: 'E8' },
        { CHILD: '2', DEC: '31/03/2025', REC: 'E11' },
      ],
    },
  ],
  spared: [
    {
      AD1: [{ CHILD: '1', DATE_INT: '01/01/2025' }, { CHILD: '2', LS_ADOPTR: 'L11' }, { CHILD: '3' }],
      Episodes: [
        { CHILD: '1', DEC: '01/04/2025', REC: 'E11' },
        { CHILD: '2', DEC: '31/03/2026', REC: 'E12' },
      ],
    },
  ],
})
