import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8615 = ruleCin({
  code: '8615',
  says: 'The day on which the section 47 enquiry began is missing, or after the initial child protection conference.',
  reads: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC'] },
  marks: { Section47: ['S47ActualStartDate', 'DateOfInitialCPC'] },
  *find({ Section47 }) {
    for (const enquiry of Section47) {
      const { S47ActualStartDate: began, DateOfInitialCPC: conference } = enquiry
      if (began === undefined || isAfter(began, conference)) yield enquiry
    }
  },
  caught: [
    {
      Section47: [
        { S47ActualStartDate: '02/05/2025', DateOfInitialCPC: '01/05/2025' },
        { DateOfInitialCPC: '01/05/2025' },
        {},
      ],
    },
  ],
  spared: [
    {
      Section47: [
        { S47ActualStartDate: '01/05/2025', DateOfInitialCPC: '01/05/2025' },
        { S47ActualStartDate: '01/05/2025' },
      ],
    },
  ],
})
