import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule2889 = ruleCin({
  code: '2889',
  says: 'The section 47 enquiry began before the referral.',
  reads: {
    Section47: ['LAchildID', 'CINdetailsID', 'S47ActualStartDate'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINreferralDate'],
  },
  marks: { Section47: ['S47ActualStartDate'], CINdetails: ['CINreferralDate'] },
  *find({ Section47, CINdetails }) {
    for (const enquiry of Section47)
      for (const episode of CINdetails.ofSame('CINdetailsID', enquiry))
        if (isBefore(enquiry.S47ActualStartDate, episode.CINreferralDate)) yield* [episode, enquiry]
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      Section47: [{ LAchildID: '1', CINdetailsID: '1', S47ActualStartDate: '01/05/2025' }],
    },
  ],
  spared: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', S47ActualStartDate: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2', S47ActualStartDate: '01/05/2025' },
      ],
    },
  ],
})
