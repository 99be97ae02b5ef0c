import { birthday, isSameDay } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/**
 * A child who is missing on the 18th birthday ceases to be looked after on it, and the missing period is closed with that
 * day. A missing period that ends with care on any other day may well have ended by the child's return.
 */
export const rule580 = rule903({
  code: '580',
  says: 'The child was missing on the day of ceasing to be looked after, and another reason than ‘any other’ is given for ceasing.',
  reads: { Episodes: ['CHILD', 'DEC', 'REC'], Missing: ['CHILD', 'DOB', 'MIS_END'] },
  marks: { Episodes: ['REC'] },
  *find({ Episodes, Missing }) {
    for (const period of Missing) {
      if (period.DOB === undefined || !isSameDay(period.MIS_END, birthday(period.DOB, 18))) continue
      for (const episode of Episodes.of(period)) {
        const { REC, DEC } = episode
        if (isSameDay(DEC, period.MIS_END) && REC !== undefined && REC !== 'X1' && REC !== 'E8') yield episode
      }
    }
  },
  caught: [
    {
      Episodes: [{ CHILD: '1', DEC: '02/05/2025', REC: 'E4A' }],
      Missing: [{ CHILD: '1', DOB: '02/05/2007', MIS_END: '02/05/2025' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DEC: '02/05/2025', REC: 'E8' },
        { CHILD: '2', DEC: '02/05/2025', REC: 'E4A' },
        { CHILD: '3', DEC: '02/05/2025', REC: 'X1' },
        { CHILD: '4', DEC: '02/05/2025', REC: 'E4A' },
      ],
      Missing: [
        { CHILD: '1', DOB: '02/05/2007', MIS_END: '02/05/2025' },
        { CHILD: '2', DOB: '02/05/2007', MIS_END: '01/05/2025' },
        { CHILD: '3', DOB: '02/05/2007', MIS_END: '02/05/2025' },
        { CHILD: '4', DOB: '03/05/2007', MIS_END: '02/05/2025' },
      ],
    },
  ],
})
