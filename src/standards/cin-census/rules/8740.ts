import { isAfter, isBefore } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8740 = ruleCin({
  code: '8740',
  says: 'An enquiry whose conference has not been held by the end of the census year must have begun within it.',
  reads: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  *find({ Section47, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const enquiry of Section47) {
      const { S47ActualStartDate: began, DateOfInitialCPC: conference, ICPCnotRequired } = enquiry
      if (conference !== undefined || isYes(ICPCnotRequired)) continue
      if (isBefore(began, start) || isAfter(began, end)) yield enquiry
    }
  },
  caught: [
    {
      Section47: [
        { S47ActualStartDate: '31/03/2025', ICPCnotRequired: '0' },
        { S47ActualStartDate: '31/03/2025', ICPCnotRequired: 'false' },
        { S47ActualStartDate: '01/04/2026', ICPCnotRequired: '0' },
      ],
    },
  ],
  spared: [
    {
      Section47: [
        { S47ActualStartDate: '01/04/2025', ICPCnotRequired: '0' },
        { S47ActualStartDate: '31/03/2026', ICPCnotRequired: '0' },
        { S47ActualStartDate: '31/03/2025', ICPCnotRequired: '1' },
        { S47ActualStartDate: '31/03/2025', ICPCnotRequired: '0', DateOfInitialCPC: '10/04/2025' },
        { ICPCnotRequired: '0' },
      ],
    },
  ],
})
