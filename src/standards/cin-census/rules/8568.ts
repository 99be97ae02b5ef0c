import { isNo, isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8568 = ruleCin({
  code: '8568',
  says: 'Whether this referral led to no further action must be answered: 1 (no further action) or 0.',
  reads: { CINdetails: ['ReferralNFA'] },
  marks: { CINdetails: ['ReferralNFA'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (!isYes(episode.ReferralNFA) && !isNo(episode.ReferralNFA)) yield episode
  },
  caught: [{ CINdetails: [{}, { ReferralNFA: 'yes' }, { ReferralNFA: '2' }] }],
  spared: [
    {
      CINdetails: [
        { ReferralNFA: '0' },
        { ReferralNFA: '1' },
        { ReferralNFA: 'true' },
        { ReferralNFA: 'false' },
      ],
    },
  ],
})
