import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule4008 = ruleCin({
  code: '4008',
  says: 'The child in need plan began after the child’s day of death.',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonDeathDate'],
    CINplanDates: ['LAchildID', 'CINPlanStartDate'],
  },
  marks: { ChildIdentifiers: ['PersonDeathDate'], CINplanDates: ['CINPlanStartDate'] },
  *find({ ChildIdentifiers, CINplanDates }) {
    for (const child of ChildIdentifiers)
      for (const plan of CINplanDates.of(child))
        if (isAfter(plan.CINPlanStartDate, child.PersonDeathDate)) yield* [child, plan]
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }],
      CINplanDates: [{ LAchildID: '1', CINPlanStartDate: '02/05/2025' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CINPlanStartDate: '02/05/2025' },
      ],
    },
  ],
})
