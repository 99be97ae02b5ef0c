import { ruleCin } from '../rule.ts'

export const rule8935 = ruleCin({
  code: '8935',
  says: 'This child has more than one open child protection plan. Give those that have ended their end.',
  reads: { ChildProtectionPlans: ['LAchildID', 'CPPendDate'] },
  marks: { ChildProtectionPlans: ['CPPendDate'] },
  *find({ ChildProtectionPlans }) {
    for (const plans of ChildProtectionPlans.children) {
      const open = plans.filter(({ CPPendDate }) => CPPendDate === undefined)
      if (open.length > 1) yield* open
    }
  },
  caught: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', found: true },
        { LAchildID: '1', found: true },
        { LAchildID: '1', CPPendDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1' },
        { LAchildID: '1', CPPendDate: '01/05/2025' },
        { LAchildID: '2' },
      ],
    },
  ],
})
