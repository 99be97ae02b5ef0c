import { ruleCin } from '../rule.ts'

export const rule8525Q = ruleCin({
  code: '8525Q',
  says: 'A child has either a day of birth or an expected one. This child has both, or neither.',
  severity: 'query',
  reads: { ChildIdentifiers: ['PersonBirthDate', 'ExpectedPersonBirthDate'] },
  marks: { ChildIdentifiers: ['PersonBirthDate', 'ExpectedPersonBirthDate'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if ((child.PersonBirthDate === undefined) === (child.ExpectedPersonBirthDate === undefined)) yield child
  },
  caught: [
    { ChildIdentifiers: [{ PersonBirthDate: '01/05/2025', ExpectedPersonBirthDate: '02/05/2025' }, {}] },
  ],
  spared: [
    { ChildIdentifiers: [{ PersonBirthDate: '01/05/2025' }, { ExpectedPersonBirthDate: '02/05/2026' }] },
  ],
})
