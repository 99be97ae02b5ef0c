import { addDays } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'
import { within } from '../within.ts'

/** A child protection plan that has not ended lasts to the end of the census year. A plan may begin on the day on which it ends. */
export const rule4016 = ruleCin({
  code: '4016',
  says: 'The child in need plan began while a child protection plan was open.',
  reads: {
    CINplanDates: ['LAchildID', 'CINPlanStartDate'],
    ChildProtectionPlans: ['LAchildID', 'CPPstartDate', 'CPPendDate'],
  },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINplanDates: ['CINPlanStartDate'], ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  *find({ CINplanDates, ChildProtectionPlans, Header }, collection) {
    const open = addDays(periodOf(Header, collection).end, 1)
    for (const plans of CINplanDates.children) {
      const [any] = plans
      if (any === undefined) continue
      const others = ChildProtectionPlans.of(any)
      yield* within(
        plans.map((row) => ({ row, on: row.CINPlanStartDate })),
        others.map((row) => ({ row, from: row.CPPstartDate, until: row.CPPendDate ?? open })),
      )
    }
  },
  caught: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025' },
        { LAchildID: '2', CINPlanStartDate: '31/03/2026' },
      ],
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025', CPPendDate: '02/05/2025' },
        { LAchildID: '2', CPPstartDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CINPlanStartDate: '01/04/2026' },
      ],
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '02/05/2025', CPPendDate: '03/05/2025' },
        { LAchildID: '1', CPPstartDate: '01/04/2025', CPPendDate: '01/05/2025' },
        { LAchildID: '1', CPPendDate: '03/05/2025' },
        { LAchildID: '2', CPPstartDate: '01/05/2025' },
      ],
    },
  ],
})
