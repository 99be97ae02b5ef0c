import { aDayNumber, addDays } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'
import { within } from '../within.ts'

const notYet = aDayNumber('2199-12-31')

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
    for (const plans of CINplanDates.children) {
      const [any] = plans
      if (any === undefined) continue
      const found = within(
        Reviews.of(any).map((row) => ({ row, on: row.CPPreviewDate })),
        plans.map((row) => ({
          row,
          from: row.CINPlanStartDate === undefined ? undefined : addDays(row.CINPlanStartDate, 1),
          until: row.CINPlanEndDate ?? notYet,
        })),
      )
      for (const row of found) {
        yield row
        if ('CPPreviewDate' in row) yield* ChildProtectionPlans.ofSame('CPPID', row)
      }
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
