import { ruleCin } from '../rule.ts'

export const rule4001 = ruleCin({
  code: '4001',
  says: 'A child in need plan and a child protection plan are both open. One of them must have ended.',
  reads: { CINplanDates: ['LAchildID', 'CINPlanEndDate'], ChildProtectionPlans: ['LAchildID', 'CPPendDate'] },
  marks: { CINplanDates: ['CINPlanEndDate'], ChildProtectionPlans: ['CPPendDate'] },
  *find({ CINplanDates, ChildProtectionPlans }) {
    for (const plans of CINplanDates.children) {
      const inNeed = plans.filter(({ CINPlanEndDate }) => CINPlanEndDate === undefined)
      const [any] = inNeed
      if (any === undefined) continue
      const protecting = ChildProtectionPlans.of(any).filter(({ CPPendDate }) => CPPendDate === undefined)
      if (protecting.length > 0) yield* [...inNeed, ...protecting]
    }
  },
  caught: [
    {
      CINplanDates: [
        { LAchildID: '1', found: true },
        { LAchildID: '1', CINPlanEndDate: '01/05/2025' },
      ],
      ChildProtectionPlans: [
        { LAchildID: '1', found: true },
        { LAchildID: '1', CPPendDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      CINplanDates: [
        { LAchildID: '1' },
        { LAchildID: '2', CINPlanEndDate: '01/05/2025' },
        { LAchildID: '3' },
      ],
      ChildProtectionPlans: [{ LAchildID: '1', CPPendDate: '01/05/2025' }, { LAchildID: '2' }],
    },
  ],
})
