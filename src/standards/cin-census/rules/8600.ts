import { isOnOrBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8600 = ruleCin({
  code: '8600',
  says: 'The day of the referral is missing, or after the census year.',
  reads: { CINdetails: ['CINreferralDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINdetails: ['CINreferralDate'] },
  *find({ CINdetails, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const episode of CINdetails) if (!isOnOrBefore(episode.CINreferralDate, end)) yield episode
  },
  caught: [{ CINdetails: [{}, { CINreferralDate: '01/04/2026' }, { CINreferralDate: '31/02/2026' }] }],
  spared: [{ CINdetails: [{ CINreferralDate: '31/03/2026' }, { CINreferralDate: '01/01/2010' }] }],
})
