import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule4011 = ruleCin({
  code: '4011',
  says: 'The child in need plan ended before it began.',
  reads: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  marks: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  *find({ CINplanDates }) {
    for (const plan of CINplanDates) if (isBefore(plan.CINPlanEndDate, plan.CINPlanStartDate)) yield plan
  },
  caught: [{ CINplanDates: [{ CINPlanStartDate: '02/05/2025', CINPlanEndDate: '01/05/2025' }] }],
  spared: [
    {
      CINplanDates: [
        { CINPlanStartDate: '02/05/2025', CINPlanEndDate: '02/05/2025' },
        { CINPlanStartDate: '02/05/2025' },
        { CINPlanEndDate: '01/05/2025' },
      ],
    },
  ],
})
