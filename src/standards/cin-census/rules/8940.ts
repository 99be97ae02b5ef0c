import { periodOf } from '../collections.ts'
import { overlapping } from '../overlapping.ts'
import { ruleCin } from '../rule.ts'

/** A plan that has not ended lasts to the end of the census year. The last day of one cannot be the first of another. */
export const rule8940 = ruleCin({
  code: '8940',
  says: 'The days of this child protection plan overlap with those of another one of the child.',
  reads: { ChildProtectionPlans: ['LAchildID', 'CPPstartDate', 'CPPendDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'] },
  *find({ ChildProtectionPlans, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const plans of ChildProtectionPlans.childrenInOrder('CPPstartDate'))
      for (const { row, runsOn } of overlapping(plans, {
        begins: ({ CPPstartDate }) => CPPstartDate,
        ends: ({ CPPendDate }) => CPPendDate ?? end,
        lastDay: 'shared',
      }))
        yield runsOn ? row : { row, columns: ['CPPstartDate'] }
  },
  caught: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025', CPPendDate: '01/06/2025', found: true },
        { LAchildID: '1', CPPstartDate: '01/06/2025', CPPendDate: '01/07/2025', found: true },
        { LAchildID: '1', CPPstartDate: '02/07/2025', CPPendDate: '03/07/2025' },
        { LAchildID: '2', CPPstartDate: '01/05/2025', CPPendDate: '01/06/2025' },
      ],
    },
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '1', CPPstartDate: '31/03/2026' },
      ],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CPPstartDate: '01/05/2025', CPPendDate: '31/05/2025' },
        { LAchildID: '1', CPPstartDate: '01/06/2025' },
        { LAchildID: '1' },
      ],
    },
  ],
})
