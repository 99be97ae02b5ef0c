import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule4009Q = ruleCin({
  code: '4009Q',
  says: 'The child in need plan ended after the child’s day of death.',
  severity: 'query',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonDeathDate'],
    CINplanDates: ['LAchildID', 'CINPlanEndDate'],
  },
  marks: { ChildIdentifiers: ['PersonDeathDate'], CINplanDates: ['CINPlanEndDate'] },
  *find({ ChildIdentifiers, CINplanDates }) {
    for (const child of ChildIdentifiers)
      for (const plan of CINplanDates.of(child))
        if (isAfter(plan.CINPlanEndDate, child.PersonDeathDate)) yield* [child, plan]
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }],
      CINplanDates: [{ LAchildID: '1', CINPlanEndDate: '02/05/2025' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      CINplanDates: [
        { LAchildID: '1', CINPlanEndDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CINPlanEndDate: '02/05/2025' },
      ],
    },
  ],
})
