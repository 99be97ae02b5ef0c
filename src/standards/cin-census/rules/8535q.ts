import { isOnOrBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8535Q = ruleCin({
  code: '8535Q',
  says: 'Please check: the child has a day of death that is before the day of birth, or no day of birth.',
  severity: 'query',
  reads: { ChildIdentifiers: ['PersonDeathDate', 'PersonBirthDate'] },
  marks: { ChildIdentifiers: ['PersonDeathDate', 'PersonBirthDate'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers) {
      const { PersonDeathDate: died, PersonBirthDate: born } = child
      if (died !== undefined && !isOnOrBefore(born, died)) yield child
    }
  },
  caught: [
    {
      ChildIdentifiers: [
        { PersonDeathDate: '01/05/2025', PersonBirthDate: '02/05/2025' },
        { PersonDeathDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { PersonDeathDate: '01/05/2025', PersonBirthDate: '01/05/2025' },
        { PersonBirthDate: '01/05/2025' },
        {},
      ],
    },
  ],
})
