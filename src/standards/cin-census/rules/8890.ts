import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { overlapping } from '../overlapping.ts'
import { ruleCin } from '../rule.ts'

/**
 * An enquiry lasts until its conference; without one, to the end of the census year, unless it is recorded that none is
 * needed: when that was decided is not in the census.
 */
export const rule8890 = ruleCin({
  code: '8890',
  says: 'Two section 47 enquiries about this child went on at the same time.',
  reads: { Section47: ['LAchildID', 'S47ActualStartDate', 'DateOfInitialCPC'] },
  mayRead: { Section47: ['ICPCnotRequired'], Header: ['ReferenceDate'] },
  marks: { Section47: ['S47ActualStartDate'] },
  *find({ Section47, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const enquiries of Section47.childrenInOrder('S47ActualStartDate'))
      for (const { row } of overlapping(enquiries, {
        begins: ({ S47ActualStartDate }) => S47ActualStartDate,
        ends: (one) => one.DateOfInitialCPC ?? (isYes(one.ICPCnotRequired) ? undefined : end),
        lastDay: 'shared',
      }))
        yield row
  },
  caught: [
    {
      Section47: [
        { LAchildID: '1', S47ActualStartDate: '01/05/2025', DateOfInitialCPC: '20/05/2025', found: true },
        { LAchildID: '1', S47ActualStartDate: '20/05/2025', DateOfInitialCPC: '01/06/2025', found: true },
        { LAchildID: '2', S47ActualStartDate: '01/05/2025' },
      ],
    },
    {
      Section47: [
        { LAchildID: '1', S47ActualStartDate: '01/05/2025', ICPCnotRequired: '0' },
        { LAchildID: '1', S47ActualStartDate: '01/03/2026', ICPCnotRequired: '1' },
      ],
    },
  ],
  spared: [
    {
      Section47: [
        { LAchildID: '1', S47ActualStartDate: '01/05/2025', DateOfInitialCPC: '20/05/2025' },
        { LAchildID: '1', S47ActualStartDate: '21/05/2025', ICPCnotRequired: '1' },
        { LAchildID: '1', S47ActualStartDate: '01/03/2026' },
        { LAchildID: '1' },
      ],
    },
  ],
})
