import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8915 = ruleCin({
  code: '8915',
  says: 'The child protection plan began after the child’s day of death.',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonDeathDate'],
    ChildProtectionPlans: ['LAchildID', 'CPPstartDate'],
  },
  marks: { ChildIdentifiers: ['PersonDeathDate'], ChildProtectionPlans: ['CPPstartDate'] },
  *find({ ChildIdentifiers, ChildProtectionPlans }) {
    for (const child of ChildIdentifiers)
      for (const plan of ChildProtectionPlans.of(child))
        if (isAfter(plan.CPPstartDate, child.PersonDeathDate)) yield* [child, plan]
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }],
      ChildProtectionPlans: [{ LAchildID: '1', CPPstartDate: '02/05/2025' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CPPstartDate: '02/05/2025' },
      ],
    },
  ],
})
