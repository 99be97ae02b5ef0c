import { isNo } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8610 = ruleCin({
  code: '8610',
  says: 'This referral led to further action, and the primary need is missing.',
  reads: { CINdetails: ['ReferralNFA', 'PrimaryNeedCode'] },
  marks: { CINdetails: ['ReferralNFA', 'PrimaryNeedCode'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (isNo(episode.ReferralNFA) && episode.PrimaryNeedCode === undefined) yield episode
  },
  caught: [{ CINdetails: [{ ReferralNFA: '0' }, { ReferralNFA: 'false' }] }],
  spared: [
    {
      CINdetails: [
        { ReferralNFA: '0', PrimaryNeedCode: 'N1' },
        { ReferralNFA: '1' },
        { ReferralNFA: 'true' },
        {},
      ],
    },
  ],
})
