import { isOnOrBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8720 = ruleCin({
  code: '8720',
  says: 'The day on which the child protection plan began is missing, or after the census year.',
  reads: { ChildProtectionPlans: ['CPPID', 'CPPstartDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildProtectionPlans: ['CPPstartDate'] },
  *find({ ChildProtectionPlans, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const plan of ChildProtectionPlans)
      if (plan.CPPID !== undefined && !isOnOrBefore(plan.CPPstartDate, end)) yield plan
  },
  caught: [{ ChildProtectionPlans: [{ CPPID: '1' }, { CPPID: '2', CPPstartDate: '01/04/2026' }] }],
  spared: [
    {
      ChildProtectionPlans: [
        { CPPID: '1', CPPstartDate: '31/03/2026' },
        { CPPID: '2', CPPstartDate: '01/01/2020' },
        {},
      ],
    },
  ],
})
