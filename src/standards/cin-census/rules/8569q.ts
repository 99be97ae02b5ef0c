import { isBefore } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'
import { workingDaysOn } from '../working-time.ts'

/** A referral that leads to no further action is decided within a working day, so it belongs to the year in which it came. */
export const rule8569Q = ruleCin({
  code: '8569Q',
  says: 'Please check: this referral came before the census year, and is marked as leading to no further action.',
  severity: 'query',
  reads: { CINdetails: ['CINreferralDate', 'ReferralNFA'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINdetails: ['CINreferralDate'] },
  *find({ CINdetails, Header }, collection) {
    const first = workingDaysOn(periodOf(Header, collection).start, -1)
    for (const episode of CINdetails)
      if (isBefore(episode.CINreferralDate, first) && isYes(episode.ReferralNFA)) yield episode
  },
  caught: [{ CINdetails: [{ CINreferralDate: '30/03/2025', ReferralNFA: '1' }] }],
  spared: [
    {
      CINdetails: [
        { CINreferralDate: '31/03/2025', ReferralNFA: '1' },
        { CINreferralDate: '30/03/2025', ReferralNFA: '0' },
        { CINreferralDate: '30/03/2025' },
        { ReferralNFA: '1' },
      ],
    },
  ],
})
