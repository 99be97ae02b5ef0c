import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { overlapping } from '../overlapping.ts'
import { ruleCin } from '../rule.ts'

/**
 * An episode that has not closed lasts to the end of the census year, unless its referral led to no further action. One
 * may begin on the day on which another closes.
 */
export const rule8820 = ruleCin({
  code: '8820',
  says: 'The days of this episode overlap with those of another episode of the child.',
  reads: { CINdetails: ['LAchildID', 'CINreferralDate', 'CINclosureDate', 'ReferralNFA'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { CINdetails: ['CINreferralDate', 'CINclosureDate'] },
  *find({ CINdetails, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const episodes of CINdetails.childrenInOrder('CINreferralDate'))
      for (const { row, runsOn } of overlapping(episodes, {
        begins: ({ CINreferralDate }) => CINreferralDate,
        ends: ({ CINclosureDate, ReferralNFA }) => CINclosureDate ?? (isYes(ReferralNFA) ? undefined : end),
        lastDay: 'free',
      }))
        yield runsOn ? row : { row, columns: ['CINreferralDate'] }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', CINclosureDate: '03/06/2025', found: true },
        { LAchildID: '1', CINreferralDate: '02/06/2025', CINclosureDate: '04/06/2025', found: true },
        { LAchildID: '2', CINreferralDate: '02/06/2025', CINclosureDate: '04/06/2025' },
      ],
    },
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', ReferralNFA: '0' },
        { LAchildID: '1', CINreferralDate: '30/03/2026', ReferralNFA: '0' },
      ],
    },
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', CINclosureDate: '03/06/2025' },
        { LAchildID: '1', CINreferralDate: '01/05/2025', CINclosureDate: '03/06/2025' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', CINclosureDate: '03/06/2025' },
        { LAchildID: '1', CINreferralDate: '03/06/2025', CINclosureDate: '04/06/2025' },
        { LAchildID: '2', CINreferralDate: '01/05/2025', ReferralNFA: '1' },
        { LAchildID: '2', CINreferralDate: '02/06/2025', CINclosureDate: '04/06/2025' },
        { LAchildID: '3', CINreferralDate: '01/05/2025', ReferralNFA: '0' },
        { LAchildID: '3' },
      ],
    },
  ],
})
