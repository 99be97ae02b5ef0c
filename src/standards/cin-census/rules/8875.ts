import { ruleCin } from '../rule.ts'
import { isWeekend } from '../working-time.ts'

export const rule8875 = ruleCin({
  code: '8875',
  says: 'The day of the initial child protection conference is a Saturday or a Sunday.',
  reads: { Section47: ['DateOfInitialCPC'] },
  marks: { Section47: ['DateOfInitialCPC'] },
  *find({ Section47 }) {
    for (const enquiry of Section47)
      if (enquiry.DateOfInitialCPC !== undefined && isWeekend(enquiry.DateOfInitialCPC)) yield enquiry
  },
  caught: [{ Section47: [{ DateOfInitialCPC: '03/05/2025' }, { DateOfInitialCPC: '04/05/2025' }] }],
  spared: [{ Section47: [{ DateOfInitialCPC: '02/05/2025' }, { DateOfInitialCPC: '05/05/2025' }, {}] }],
})
