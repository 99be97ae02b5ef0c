import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8715 = ruleCin({
  code: '8715',
  says: 'The day of the initial child protection conference is outside the census year.',
  reads: { Section47: ['DateOfInitialCPC'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Section47: ['DateOfInitialCPC'] },
  *find({ Section47, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const enquiry of Section47)
      if (isBefore(enquiry.DateOfInitialCPC, start) || isAfter(enquiry.DateOfInitialCPC, end)) yield enquiry
  },
  caught: [{ Section47: [{ DateOfInitialCPC: '31/03/2025' }, { DateOfInitialCPC: '01/04/2026' }] }],
  spared: [{ Section47: [{ DateOfInitialCPC: '01/04/2025' }, { DateOfInitialCPC: '31/03/2026' }, {}] }],
})
