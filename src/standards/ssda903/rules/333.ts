import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule333 = rule903({
  code: '333',
  says: 'The decision that the child should be placed for adoption is dated after the match with the adopters.',
  reads: { AD1: ['DATE_INT', 'DATE_MATCH'] },
  marks: { AD1: ['DATE_INT'] },
  *find({ AD1 }) {
    for (const adoption of AD1) if (isAfter(adoption.DATE_INT, adoption.DATE_MATCH)) yield adoption
  },
  caught: [{ AD1: [{ DATE_INT: '03/05/2025', DATE_MATCH: '02/05/2025' }] }],
  spared: [
    {
      AD1: [
        { DATE_INT: '02/05/2025', DATE_MATCH: '02/05/2025' },
        { DATE_INT: '03/05/2025' },
        { DATE_MATCH: '02/05/2025' },
      ],
    },
  ],
})
