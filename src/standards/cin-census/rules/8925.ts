import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8925 = ruleCin({
  code: '8925',
  says: 'The child protection plan ended before it began.',
  reads: { ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  marks: { ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  *find({ ChildProtectionPlans }) {
    for (const plan of ChildProtectionPlans) if (isBefore(plan.CPPendDate, plan.CPPstartDate)) yield plan
  },
  caught: [{ ChildProtectionPlans: [{ CPPstartDate: '02/05/2025', CPPendDate: '01/05/2025' }] }],
  spared: [
    {
      ChildProtectionPlans: [
        { CPPstartDate: '02/05/2025', CPPendDate: '02/05/2025' },
        { CPPstartDate: '02/05/2025' },
        { CPPendDate: '01/05/2025' },
      ],
    },
  ],
})
