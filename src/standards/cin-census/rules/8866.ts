import { aDayNumber, isOnOrAfter } from '../../checking/day-number.ts'
import { referralSources } from '../codes.ts'
import { ruleCin } from '../rule.ts'

/** Asked of referrals from 1 April 2013, when the code set of today began. */
const since = aDayNumber('2013-04-01')

export const rule8866 = ruleCin({
  code: '8866',
  says: 'The source of the referral is missing, or is not a code of the census.',
  reads: { CINdetails: ['CINreferralDate', 'ReferralSource'] },
  marks: { CINdetails: ['CINreferralDate', 'ReferralSource'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails) {
      const { ReferralSource: source } = episode
      const known = source !== undefined && referralSources.find(source) !== undefined
      if (isOnOrAfter(episode.CINreferralDate, since) && !known) yield episode
    }
  },
  caught: [
    {
      CINdetails: [
        { CINreferralDate: '01/04/2013' },
        { CINreferralDate: '01/05/2025', ReferralSource: '1Z' },
        { CINreferralDate: '01/05/2025', ReferralSource: '1a' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { CINreferralDate: '31/03/2013' },
        { CINreferralDate: '01/05/2025', ReferralSource: '1A' },
        { CINreferralDate: '01/05/2025', ReferralSource: '10' },
        { ReferralSource: '1Z' },
      ],
    },
  ],
})
