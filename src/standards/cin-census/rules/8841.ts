import { isOnOrBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8841 = ruleCin({
  code: '8841',
  says: 'The review was held on the day on which the child protection plan began, or before.',
  reads: {
    ChildProtectionPlans: ['LAchildID', 'CPPID', 'CPPstartDate'],
    Reviews: ['LAchildID', 'CPPID', 'CPPreviewDate'],
  },
  marks: { ChildProtectionPlans: ['CPPstartDate'], Reviews: ['CPPreviewDate'] },
  *find({ ChildProtectionPlans, Reviews }) {
    for (const plan of ChildProtectionPlans)
      for (const review of Reviews.ofSame('CPPID', plan))
        if (isOnOrBefore(review.CPPreviewDate, plan.CPPstartDate)) yield* [plan, review]
  },
  caught: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPID: '1', CPPstartDate: '01/05/2025', found: true },
        { LAchildID: '1', CPPID: '2', CPPstartDate: '01/05/2025' },
      ],
      Reviews: [
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '01/05/2025', found: true },
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '30/04/2025', found: true },
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '1', CPPID: '2' },
      ],
      Reviews: [
        { LAchildID: '1', CPPID: '1', CPPreviewDate: '02/05/2025' },
        { LAchildID: '1', CPPID: '1' },
        { LAchildID: '1', CPPID: '2', CPPreviewDate: '30/04/2025' },
        { LAchildID: '2', CPPID: '1', CPPreviewDate: '30/04/2025' },
      ],
    },
  ],
})
