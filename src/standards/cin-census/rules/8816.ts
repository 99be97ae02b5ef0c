import { isBefore } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** Where it finds one, it marks all open episodes of the child: one of them has to be closed. */
export const rule8816 = ruleCin({
  code: '8816',
  says: 'An open episode of this child is not the latest one. Close it, or mend the days of referral.',
  reads: { CINdetails: ['LAchildID', 'CINreferralDate', 'CINclosureDate', 'ReferralNFA'] },
  marks: { CINdetails: ['CINreferralDate'] },
  *find({ CINdetails }) {
    for (const episodes of CINdetails.childrenInOrder('CINreferralDate')) {
      const dated = episodes.filter(({ CINreferralDate }) => CINreferralDate !== undefined)
      const open = dated.filter(
        ({ CINclosureDate, ReferralNFA }) => CINclosureDate === undefined && !isYes(ReferralNFA),
      )
      const [earliest, ...others] = open
      const superseded = isBefore(earliest?.CINreferralDate, dated.at(-1)?.CINreferralDate)
      if (superseded || others.length > 0) yield* open
    }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', ReferralNFA: '0', found: true },
        { LAchildID: '1', CINreferralDate: '02/05/2025', CINclosureDate: '03/05/2025', ReferralNFA: '0' },
        { LAchildID: '1', CINreferralDate: '04/05/2025', ReferralNFA: '0', found: true },
      ],
    },
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', ReferralNFA: '0', found: true },
        { LAchildID: '1', CINreferralDate: '02/05/2025', CINclosureDate: '03/05/2025', ReferralNFA: '0' },
      ],
    },
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', ReferralNFA: '0' },
        { LAchildID: '1', CINreferralDate: '01/05/2025', ReferralNFA: '0' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/05/2025', CINclosureDate: '03/05/2025', ReferralNFA: '0' },
        { LAchildID: '1', CINreferralDate: '02/05/2025', ReferralNFA: '0' },
        { LAchildID: '2', CINreferralDate: '01/05/2025', ReferralNFA: '1' },
        { LAchildID: '2', CINreferralDate: '02/05/2025', ReferralNFA: '0' },
        { LAchildID: '3', ReferralNFA: '0' },
        { LAchildID: '3', ReferralNFA: '0' },
      ],
    },
  ],
})
