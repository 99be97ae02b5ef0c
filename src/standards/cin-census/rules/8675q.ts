import { isBefore } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'
import { workingDaysOn } from '../working-time.ts'

export const rule8675Q = ruleCin({
  code: '8675Q',
  says: 'Please check: this enquiry began more than 15 working days before the end of the census year, and neither a conference nor that none was needed is recorded.',
  severity: 'query',
  reads: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  *find({ Section47, Header }, collection) {
    const latest = workingDaysOn(periodOf(Header, collection).end, -15)
    for (const enquiry of Section47) {
      const awaited = enquiry.DateOfInitialCPC === undefined && !isYes(enquiry.ICPCnotRequired)
      if (awaited && isBefore(enquiry.S47ActualStartDate, latest)) yield enquiry
    }
  },
  caught: [
    {
      Section47: [
        { S47ActualStartDate: '09/03/2026', ICPCnotRequired: '0' },
        { S47ActualStartDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Section47: [
        { S47ActualStartDate: '10/03/2026', ICPCnotRequired: '0' },
        { S47ActualStartDate: '01/05/2025', ICPCnotRequired: '1' },
        { S47ActualStartDate: '01/05/2025', ICPCnotRequired: '0', DateOfInitialCPC: '20/05/2025' },
        { ICPCnotRequired: '0' },
      ],
    },
  ],
})
