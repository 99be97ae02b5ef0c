import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8772 = ruleCin({
  code: '8772',
  says: 'UN7 says that the referral led to no further action, and an episode of this child did lead to more.',
  reads: { ChildIdentifiers: ['LAchildID', 'UPNunknown'], CINdetails: ['LAchildID', 'ReferralNFA'] },
  marks: { ChildIdentifiers: ['UPNunknown'], CINdetails: ['ReferralNFA'] },
  *find({ ChildIdentifiers, CINdetails }) {
    for (const child of ChildIdentifiers) {
      if (child.UPNunknown !== 'UN7') continue
      for (const episode of CINdetails.of(child)) if (!isYes(episode.ReferralNFA)) yield* [child, episode]
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', UPNunknown: 'UN7', found: true }],
      CINdetails: [
        { LAchildID: '1', ReferralNFA: '1' },
        { LAchildID: '1', ReferralNFA: '0', found: true },
      ],
    },
    { ChildIdentifiers: [{ LAchildID: '1', UPNunknown: 'UN7' }], CINdetails: [{ LAchildID: '1' }] },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { LAchildID: '1', UPNunknown: 'UN7' },
        { LAchildID: '2', UPNunknown: 'UN6' },
      ],
      CINdetails: [
        { LAchildID: '1', ReferralNFA: 'true' },
        { LAchildID: '2', ReferralNFA: '0' },
      ],
    },
  ],
})
