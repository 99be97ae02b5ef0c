import { ruleCin } from '../rule.ts'
import { isWeekend } from '../working-time.ts'

export const rule8870Q = ruleCin({
  code: '8870Q',
  says: 'Please check: the target day of the initial child protection conference is a Saturday or a Sunday.',
  severity: 'query',
  reads: { Section47: ['InitialCPCtarget'] },
  marks: { Section47: ['InitialCPCtarget'] },
  *find({ Section47 }) {
    for (const enquiry of Section47)
      if (enquiry.InitialCPCtarget !== undefined && isWeekend(enquiry.InitialCPCtarget)) yield enquiry
  },
  caught: [{ Section47: [{ InitialCPCtarget: '03/05/2025' }, { InitialCPCtarget: '04/05/2025' }] }],
  spared: [{ Section47: [{ InitialCPCtarget: '02/05/2025' }, { InitialCPCtarget: '05/05/2025' }, {}] }],
})
