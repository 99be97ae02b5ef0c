import { ruleCin } from '../rule.ts'

export const rule8750 = ruleCin({
  code: '8750',
  says: 'A child who is not born yet has the sex U.',
  reads: { ChildIdentifiers: ['Sex', 'PersonBirthDate', 'ExpectedPersonBirthDate'] },
  marks: { ChildIdentifiers: ['Sex', 'PersonBirthDate', 'ExpectedPersonBirthDate'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers) {
      const unborn = child.PersonBirthDate === undefined && child.ExpectedPersonBirthDate !== undefined
      if (unborn && child.Sex !== 'U') yield child
    }
  },
  caught: [
    {
      ChildIdentifiers: [
        { Sex: 'F', ExpectedPersonBirthDate: '01/05/2026' },
        { ExpectedPersonBirthDate: '01/05/2026' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { Sex: 'U', ExpectedPersonBirthDate: '01/05/2026' },
        { Sex: 'F', PersonBirthDate: '01/05/2025' },
        { Sex: 'F', PersonBirthDate: '01/05/2025', ExpectedPersonBirthDate: '01/05/2025' },
        { Sex: 'F' },
      ],
    },
  ],
})
