import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule4000 = ruleCin({
  code: '4000',
  says: 'A child in need plan is recorded, and the referral is marked as leading to no further action.',
  reads: {
    CINplanDates: ['LAchildID', 'CINdetailsID'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'ReferralNFA'],
  },
  marks: { CINplanDates: ['LAchildID'], CINdetails: ['ReferralNFA'] },
  *find({ CINplanDates, CINdetails }) {
    for (const plan of CINplanDates)
      for (const episode of CINdetails.ofSame('CINdetailsID', plan))
        if (isYes(episode.ReferralNFA)) yield* [episode, plan]
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReferralNFA: '1', found: true },
        { LAchildID: '1', CINdetailsID: '2', ReferralNFA: '1' },
      ],
      CINplanDates: [
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '3' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReferralNFA: '0' },
        { LAchildID: '2', CINdetailsID: '2', ReferralNFA: '1' },
      ],
      CINplanDates: [
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
    },
  ],
})
