import { aDayNumber } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

/** The census counts a year to 31 March: the reference date is that day of the header's year. */
export const rule100 = ruleCin({
  code: '100',
  says: 'The reference date is not 31 March of the census year in the header.',
  reads: { Header: ['Year', 'ReferenceDate'] },
  marks: { Header: ['ReferenceDate'] },
  *find({ Header }) {
    for (const header of Header) {
      const { Year, ReferenceDate } = header
      const expected = Year !== undefined && /^\d{4}$/.test(Year) ? aDayNumber(`${Year}-03-31`) : undefined
      if (ReferenceDate === undefined || ReferenceDate !== expected) yield header
    }
  },
  caught: [
    {
      Header: [
        { Year: '2026', ReferenceDate: '30/03/2026' },
        { Year: '2026', ReferenceDate: '31/03/2025' },
        { Year: '2026' },
        { ReferenceDate: '31/03/2026' },
      ],
    },
  ],
  spared: [{ Header: [{ Year: '2026', ReferenceDate: '31/03/2026' }] }],
})
