import { isAfter } from '../../checking/day-number.ts'
import { findLatest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

export const rule334 = rule903({
  code: '334',
  says: 'The decision that the child should be placed for adoption is dated before the child last came to be looked after.',
  reads: { AD1: ['CHILD', 'DATE_INT'], Episodes: ['CHILD', 'DECOM', 'RNE'] },
  marks: { AD1: ['DATE_INT'], Episodes: ['DECOM', 'RNE'] },
  *find({ AD1, Episodes }) {
    for (const adoption of AD1) {
      const starts = Episodes.of(adoption).filter(({ DECOM, RNE }) => DECOM !== undefined && RNE === 'S')
      const last = findLatest(starts, 'DECOM')
      if (last === undefined || !isAfter(last.DECOM, adoption.DATE_INT)) continue
      yield adoption
      yield last
    }
  },
  caught: [
    {
      AD1: [{ CHILD: '1', DATE_INT: '01/05/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', RNE: 'S' },
        { CHILD: '1', DECOM: '02/05/2025', RNE: 'S', found: true },
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'P' },
      ],
    },
  ],
  spared: [
    {
      AD1: [{ CHILD: '1', DATE_INT: '02/05/2025' }, { CHILD: '2', DATE_INT: '01/05/2025' }, { CHILD: '3' }],
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'P' },
        { CHILD: '2', DECOM: '02/05/2025', RNE: 'P' },
        { CHILD: '3', DECOM: '02/05/2025', RNE: 'S' },
      ],
    },
  ],
})
