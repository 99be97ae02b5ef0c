import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8920 = ruleCin({
  code: '8920',
  says: 'The child protection plan ended after the child’s day of death.',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonDeathDate'],
    ChildProtectionPlans: ['LAchildID', 'CPPendDate'],
  },
  marks: { ChildIdentifiers: ['PersonDeathDate'], ChildProtectionPlans: ['CPPendDate'] },
  *find({ ChildIdentifiers, ChildProtectionPlans }) {
    for (const child of ChildIdentifiers)
      for (const plan of ChildProtectionPlans.of(child))
        if (isAfter(plan.CPPendDate, child.PersonDeathDate)) yield* [child, plan]
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }],
      ChildProtectionPlans: [{ LAchildID: '1', CPPendDate: '02/05/2025' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      ChildProtectionPlans: [
        { LAchildID: '1', CPPendDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CPPendDate: '02/05/2025' },
      ],
    },
  ],
})
