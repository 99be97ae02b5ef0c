import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule1105 = ruleCin({
  code: '1105',
  says: 'The child protection plan began before the referral.',
  reads: {
    ChildProtectionPlans: ['LAchildID', 'CINdetailsID', 'CPPstartDate'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINreferralDate'],
  },
  marks: { ChildProtectionPlans: ['CPPstartDate'], CINdetails: ['CINreferralDate'] },
  *find({ ChildProtectionPlans, CINdetails }) {
    for (const plan of ChildProtectionPlans)
      for (const episode of CINdetails.ofSame('CINdetailsID', plan))
        if (isBefore(plan.CPPstartDate, episode.CINreferralDate)) yield* [episode, plan]
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      ChildProtectionPlans: [{ LAchildID: '1', CINdetailsID: '1', CPPstartDate: '01/05/2025' }],
    },
  ],
  spared: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      ChildProtectionPlans: [
        { LAchildID: '1', CINdetailsID: '1', CPPstartDate: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2', CPPstartDate: '01/05/2025' },
      ],
    },
  ],
})
