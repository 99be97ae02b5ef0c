import { periodOf } from '../collections.ts'
import { overlapping } from '../overlapping.ts'
import { ruleCin } from '../rule.ts'

/** A plan that has not ended lasts to the end of the census year. The last day of one cannot be the first of another. */
export const rule4014 = ruleCin({
  code: '4014',
  says: 'The days of this child in need plan overlap with those of another one of the child.',
  reads: { CINplanDates: ['LAchildID', 'CINPlanStartDate', 'CINPlanEndDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINplanDates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  *find({ CINplanDates, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const plans of CINplanDates.childrenInOrder('CINPlanStartDate'))
      for (const { row, runsOn } of overlapping(plans, {
        begins: ({ CINPlanStartDate }) => CINPlanStartDate,
        ends: ({ CINPlanEndDate }) => CINPlanEndDate ?? end,
        lastDay: 'shared',
      }))
        yield runsOn ? row : { row, columns: ['CINPlanStartDate'] }
  },
  caught: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '01/06/2025', found: true },
        { LAchildID: '1', CINPlanStartDate: '01/06/2025', CINPlanEndDate: '01/07/2025', found: true },
        { LAchildID: '1', CINPlanStartDate: '02/07/2025', CINPlanEndDate: '03/07/2025' },
        { LAchildID: '2', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '01/06/2025' },
      ],
    },
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025' },
        { LAchildID: '1', CINPlanStartDate: '31/03/2026' },
      ],
    },
  ],
  spared: [
    {
      CINplanDates: [
        { LAchildID: '1', CINPlanStartDate: '01/05/2025', CINPlanEndDate: '31/05/2025' },
        { LAchildID: '1', CINPlanStartDate: '01/06/2025' },
        { LAchildID: '1' },
      ],
    },
  ],
})
