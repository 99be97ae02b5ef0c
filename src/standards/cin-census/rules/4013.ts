import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule4013 = ruleCin({
  code: '4013',
  says: 'The day on which the child in need plan ended is outside the census year.',
  reads: { CINplanDates: ['CINPlanEndDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINplanDates: ['CINPlanEndDate'] },
  *find({ CINplanDates, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const plan of CINplanDates)
      if (isBefore(plan.CINPlanEndDate, start) || isAfter(plan.CINPlanEndDate, end)) yield plan
  },
  caught: [{ CINplanDates: [{ CINPlanEndDate: '31/03/2025' }, { CINPlanEndDate: '01/04/2026' }] }],
  spared: [{ CINplanDates: [{ CINPlanEndDate: '01/04/2025' }, { CINPlanEndDate: '31/03/2026' }, {}] }],
})
