import { isSameDay } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule4012Q = ruleCin({
  code: '4012Q',
  says: 'Please check: the child in need plan began and ended on the same day.',
  severity: 'query',
  reads: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  marks: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  *find({ CINplanDates }) {
    for (const plan of CINplanDates) if (isSameDay(plan.CINPlanStartDate, plan.CINPlanEndDate)) yield plan
  },
  caught: [{ CINplanDates: [{ CINPlanStartDate: '02/05/2025', CINPlanEndDate: '02/05/2025' }] }],
  spared: [
    {
      CINplanDates: [
        { CINPlanStartDate: '02/05/2025', CINPlanEndDate: '03/05/2025' },
        { CINPlanStartDate: '02/05/2025' },
        {},
      ],
    },
  ],
})
