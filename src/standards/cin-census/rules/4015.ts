import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule4015 = ruleCin({
  code: '4015',
  says: 'The child in need plan began before the referral.',
  reads: {
    CINplanDates: ['LAchildID', 'CINdetailsID', 'CINPlanStartDate'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINreferralDate'],
  },
  marks: { CINplanDates: ['CINPlanStartDate'], CINdetails: ['CINreferralDate'] },
  *find({ CINplanDates, CINdetails }) {
    for (const plan of CINplanDates)
      for (const episode of CINdetails.ofSame('CINdetailsID', plan))
        if (isBefore(plan.CINPlanStartDate, episode.CINreferralDate)) yield* [episode, plan]
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      CINplanDates: [{ LAchildID: '1', CINdetailsID: '1', CINPlanStartDate: '01/05/2025' }],
    },
  ],
  spared: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' }],
      CINplanDates: [
        { LAchildID: '1', CINdetailsID: '1', CINPlanStartDate: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2', CINPlanStartDate: '01/05/2025' },
      ],
    },
  ],
})
