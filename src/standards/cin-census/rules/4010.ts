import { isOnOrBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule4010 = ruleCin({
  code: '4010',
  says: 'The day on which the child in need plan began is missing, or after the census year.',
  reads: { CINplanDates: ['CINPlanStartDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINplanDates: ['CINPlanStartDate'] },
  *find({ CINplanDates, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const plan of CINplanDates) if (!isOnOrBefore(plan.CINPlanStartDate, end)) yield plan
  },
  caught: [{ CINplanDates: [{}, { CINPlanStartDate: '01/04/2026' }] }],
  spared: [{ CINplanDates: [{ CINPlanStartDate: '31/03/2026' }, { CINPlanStartDate: '31/03/2020' }] }],
})
