import { addDays } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'
import { within } from '../within.ts'

/** A child in need plan that has not ended lasts to the end of the census year. A plan may begin on the day on which it ends. */
export const rule4017 = ruleCin({
  code: '4017',
  says: 'A child protection plan began while this child in need plan was open.',
  reads: {
    CINplanDates: ['LAchildID', 'CINPlanStartDate', 'CINPlanEndDate'],
    ChildProtectionPlans: ['LAchildID', 'CPPstartDate'],
  },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'], ChildProtectionPlans: ['CPPstartDate'] },
  *find({ CINplanDates, ChildProtectionPlans, Header }, collection) {
    const open = addDays(periodOf(Header, collection).end, 1)
    for (const plans of CINplanDates.children) {
      const [any] = plans
      if (any === undefined) continue
      const others = ChildProtectionPlans.of(any)
      yield* within(
        others.map((row) => ({ row, on: row.CPPstartDate })),
        plans.map((row) => ({ row, from: row.CINPlanStartDate, until: row.CINPlanEndDate ?? open })),
      )
    }
  },
  caught: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '2', CPPstartDate: '31/03/2026' },
      ],
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '02/05/2025' },
        { LAchildID: '2', CINPlanStartDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CPPstartDate: '01/04/2026' },
      ],
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '02/05/2025', CINPlanEndDate: '03/05/2025' },
        { LAchildID: '1', CINPlanStartDate: '01/04/2025', CINPlanEndDate: '01/05/2025' },
        { LAchildID: '1', CINPlanEndDate: '03/05/2025' },
        { LAchildID: '2', CINPlanStartDate: '01/05/2025' },
      ],
    },
  ],
})
