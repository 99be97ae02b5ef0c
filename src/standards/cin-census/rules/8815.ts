import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8815 = ruleCin({
  code: '8815',
  says: 'This child has more than one open episode that led to further action. Close those that have ended.',
  reads: { CINdetails: ['LAchildID', 'CINclosureDate', 'ReferralNFA'] },
  marks: { CINdetails: ['CINclosureDate'] },
  *find({ CINdetails }) {
    for (const episodes of CINdetails.children) {
      const open = episodes.filter(
        ({ CINclosureDate, ReferralNFA }) => CINclosureDate === undefined && !isYes(ReferralNFA),
      )
      if (open.length > 1) yield* open
    }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', ReferralNFA: '0', found: true },
        { LAchildID: '1', ReferralNFA: 'false', found: true },
        { LAchildID: '1', ReferralNFA: '0', CINclosureDate: '01/05/2025' },
        { LAchildID: '1', ReferralNFA: '1' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', ReferralNFA: '0' },
        { LAchildID: '1', ReferralNFA: '1' },
        { LAchildID: '1', ReferralNFA: '0', CINclosureDate: '01/05/2025' },
        { LAchildID: '2', ReferralNFA: '0' },
      ],
    },
  ],
})
