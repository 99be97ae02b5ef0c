import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8630 = ruleCin({
  code: '8630',
  says: 'The episode closed before the child was referred.',
  reads: { CINdetails: ['CINreferralDate', 'CINclosureDate'] },
  marks: { CINdetails: ['CINreferralDate', 'CINclosureDate'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (isBefore(episode.CINclosureDate, episode.CINreferralDate)) yield episode
  },
  caught: [{ CINdetails: [{ CINreferralDate: '02/05/2025', CINclosureDate: '01/05/2025' }] }],
  spared: [
    {
      CINdetails: [
        { CINreferralDate: '02/05/2025', CINclosureDate: '02/05/2025' },
        { CINreferralDate: '02/05/2025' },
        { CINclosureDate: '01/05/2025' },
      ],
    },
  ],
})
