import { isSameDay } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8840 = ruleCin({
  code: '8840',
  says: 'The child protection plan began and ended on the same day.',
  reads: { ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  marks: { ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  *find({ ChildProtectionPlans }) {
    for (const plan of ChildProtectionPlans) if (isSameDay(plan.CPPstartDate, plan.CPPendDate)) yield plan
  },
  caught: [{ ChildProtectionPlans: [{ CPPstartDate: '01/05/2025', CPPendDate: '01/05/2025' }] }],
  spared: [
    {
      ChildProtectionPlans: [
        { CPPstartDate: '01/05/2025', CPPendDate: '02/05/2025' },
        { CPPstartDate: '01/05/2025' },
        {},
      ],
    },
  ],
})
