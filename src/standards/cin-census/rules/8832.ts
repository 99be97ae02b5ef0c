import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8832 = ruleCin({
  code: '8832',
  says: 'A child protection plan is recorded, and the referral is marked as leading to no further action.',
  reads: {
    ChildProtectionPlans: ['LAchildID', 'CINdetailsID'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'ReferralNFA'],
  },
  marks: { ChildProtectionPlans: ['LAchildID'], CINdetails: ['ReferralNFA'] },
  *find({ ChildProtectionPlans, CINdetails }) {
    for (const plan of ChildProtectionPlans)
      for (const episode of CINdetails.ofSame('CINdetailsID', plan))
        if (isYes(episode.ReferralNFA)) yield* [episode, plan]
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReferralNFA: '1', found: true },
        { LAchildID: '1', CINdetailsID: '2', ReferralNFA: '1' },
      ],
      ChildProtectionPlans: [
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
      ChildProtectionPlans: [
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
    },
  ],
})
