import { addDays, isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

const fortyWeeks = 40 * 7

export const rule8606 = ruleCin({
  code: '8606',
  says: 'The child was referred more than 40 weeks before the day of birth, or the expected one.',
  reads: {
    ChildIdentifiers: ['LAchildID', 'PersonBirthDate', 'ExpectedPersonBirthDate'],
    CINdetails: ['LAchildID', 'CINreferralDate'],
  },
  marks: {
    ChildIdentifiers: ['PersonBirthDate', 'ExpectedPersonBirthDate'],
    CINdetails: ['CINreferralDate'],
  },
  *find({ ChildIdentifiers, CINdetails }) {
    for (const child of ChildIdentifiers) {
      const born = child.PersonBirthDate ?? child.ExpectedPersonBirthDate
      if (born === undefined) continue
      const earliest = addDays(born, -fortyWeeks)
      for (const episode of CINdetails.of(child))
        if (isBefore(episode.CINreferralDate, earliest)) yield* [child, episode]
    }
  },
  caught: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '08/10/2025' }],
      CINdetails: [{ LAchildID: '1', CINreferralDate: '31/12/2024' }],
    },
    {
      ChildIdentifiers: [{ LAchildID: '1', ExpectedPersonBirthDate: '08/10/2025', found: true }],
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '31/12/2024', found: true },
        { LAchildID: '1', CINreferralDate: '01/01/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [{ LAchildID: '1', PersonBirthDate: '08/10/2025' }, { LAchildID: '2' }],
      CINdetails: [
        { LAchildID: '1', CINreferralDate: '01/01/2025' },
        { LAchildID: '1' },
        { LAchildID: '2', CINreferralDate: '01/01/2000' },
      ],
    },
  ],
})
