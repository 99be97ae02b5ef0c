import { ageOn } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/** Of school age: from 5 to 15 at the end of the census year. A child whose every referral led to no further action is not asked about. */
export const rule8770Q = ruleCin({
  code: '8770Q',
  says: 'Please check: this child is of school age and has no UPN, and either no reason for that or UN1, which is for younger children.',
  severity: 'query',
  reads: { ChildIdentifiers: ['LAchildID', 'UPN', 'UPNunknown', 'PersonBirthDate'] },
  mayRead: { CINdetails: ['LAchildID', 'ReferralNFA'], Header: ['ReferenceDate'] },
  marks: { ChildIdentifiers: ['UPNunknown'] },
  *find({ ChildIdentifiers, CINdetails, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const child of ChildIdentifiers) {
      const { UPN, UPNunknown: reason, PersonBirthDate: born } = child
      if (UPN !== undefined || born === undefined || (reason !== undefined && reason !== 'UN1')) continue
      const age = ageOn(born, end)
      const episodes = CINdetails.of(child)
      const onlyReferred = episodes.length > 0 && episodes.every(({ ReferralNFA }) => isYes(ReferralNFA))
      if (age >= 5 && age < 16 && !onlyReferred) yield child
    }
  },
  caught: [
    {
      ChildIdentifiers: [
        { LAchildID: '1', PersonBirthDate: '31/03/2021' },
        { LAchildID: '2', PersonBirthDate: '01/04/2010', UPNunknown: 'UN1' },
        { LAchildID: '3', PersonBirthDate: '01/04/2015' },
      ],
      CINdetails: [{ LAchildID: '3', ReferralNFA: '0' }],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { LAchildID: '1', PersonBirthDate: '01/04/2021' },
        { LAchildID: '2', PersonBirthDate: '31/03/2010' },
        { LAchildID: '3', PersonBirthDate: '01/04/2015', UPNunknown: 'UN2' },
        { LAchildID: '4', PersonBirthDate: '01/04/2015', UPN: 'A950000178301' },
        { LAchildID: '5', PersonBirthDate: '01/04/2015' },
        { LAchildID: '6' },
      ],
      CINdetails: [{ LAchildID: '5', ReferralNFA: '1' }],
    },
  ],
})
