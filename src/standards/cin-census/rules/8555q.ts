import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8555Q = ruleCin({
  code: '8555Q',
  says: 'The child was referred after the day of death.',
  severity: 'query',
  reads: { ChildIdentifiers: ['LAchildID', 'PersonDeathDate'], CINdetails: ['LAchildID', 'CINreferralDate'] },
  marks: { ChildIdentifiers: ['PersonDeathDate'], CINdetails: ['CINreferralDate'] },
  *find({ ChildIdentifiers, CINdetails }) {
    for (const child of ChildIdentifiers) {
      const died = child.PersonDeathDate
      if (died === undefined) continue
      for (const episode of CINdetails.of(child))
        if (isAfter(episode.CINreferralDate, died)) yield* [child, episode]
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025', found: true }],
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '02/05/2025', found: true },
        { LAchildID: '1', CINreferralDate: '30/04/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonDeathDate: '01/05/2025' }, { LAchildID: '2' }],
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CINreferralDate: '02/05/2025' },
      ],
    },
  ],
})
