import { isAfter, isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

/**
 * A review is held while a child protection plan is open, and then no child in need plan is. On the day on which one plan
 * gives way to the other, the last review and the new plan may stand together.
 */
export const rule4003 = ruleCin({
  code: '4003',
  says: 'A child protection review was held while a child in need plan was open.',
  reads: {
    CINplanDates: ['LAchildID', 'CINPlanStartDate', 'CINPlanEndDate'],
    Reviews: ['LAchildID', 'CPPreviewDate'],
  },
  mayRead: { Reviews: ['CPPID'], ChildProtectionPlans: ['LAchildID', 'CPPID'] },
  marks: {
    CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'],
    Reviews: ['CPPreviewDate'],
    ChildProtectionPlans: ['LAchildID'],
  },
  *find({ CINplanDates, Reviews, ChildProtectionPlans }) {
    for (const plan of CINplanDates)
      for (const review of Reviews.of(plan)) {
        const { CPPreviewDate: on } = review
        if (!isAfter(on, plan.CINPlanStartDate)) continue
        if (plan.CINPlanEndDate !== undefined && !isBefore(on, plan.CINPlanEndDate)) continue
        yield* [plan, review, ...ChildProtectionPlans.ofSame('CPPID', review)]
      }
  },
  caught: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '01/07/2025', found: true },
        { LAchildID: '2', CINPlanStartDate: '01/05/2025', found: true },
      ],
      Reviews: [
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '02/05/2025', found: true },
        { LAchildID: '1', CPPID: '2', CPPreviewDate: '01/07/2025' },
        { LAchildID: '2', CPPID: '1', CPPreviewDate: '01/08/2025', found: true },
      ],
      ChildProtectionPlans: [
        { LAchildID: '1', CPPID: '1', found: true },
        { LAchildID: '1', CPPID: '2' },
        { LAchildID: '2', CPPID: '1', found: true },
      ],
    },
  ],
  spared: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '01/07/2025' },
        { LAchildID: '1' },
      ],
      Reviews: [
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '01/05/2025' },
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '01/07/2025' },
        { LAchildID: '1', CPPID: '1' },
        { LAchildID: '2', CPPID: '2', CPPreviewDate: '01/06/2025' },
      ],
      ChildProtectionPlans: [{ LAchildID: '1', CPPID: '1' }],
    },
  ],
})
