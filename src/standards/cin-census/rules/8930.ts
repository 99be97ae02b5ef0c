import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8930 = ruleCin({
  code: '8930',
  says: 'The day on which the child protection plan ended is outside the census year.',
  reads: { ChildProtectionPlans: ['CPPendDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildProtectionPlans: ['CPPendDate'] },
  *find({ ChildProtectionPlans, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const plan of ChildProtectionPlans)
      if (isBefore(plan.CPPendDate, start) || isAfter(plan.CPPendDate, end)) yield plan
  },
  caught: [{ ChildProtectionPlans: [{ CPPendDate: '31/03/2025' }, { CPPendDate: '01/04/2026' }] }],
  spared: [{ ChildProtectionPlans: [{ CPPendDate: '01/04/2025' }, { CPPendDate: '31/03/2026' }, {}] }],
})
