import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Of a boy rule 174 says it. */
export const rule612 = rule903({
  code: '612',
  says: 'The date of birth of a first child is given, and the girl is not recorded as a mother.',
  reads: { Header: ['SEX', 'MOTHER', 'MC_DOB'] },
  marks: { Header: ['SEX', 'MOTHER', 'MC_DOB'] },
  *find({ Header }) {
    for (const child of Header)
      if (
        child.SEX === 'F' &&
        (child.MOTHER === '0' || child.MOTHER === undefined) &&
        isFilled(child, 'MC_DOB')
      )
        yield child
  },
  caught: [
    {
      Header: [
        { SEX: 'F', MOTHER: '0', MC_DOB: '01/05/2025' },
        { SEX: 'F', MC_DOB: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { SEX: 'F', MOTHER: '1', MC_DOB: '01/05/2025' },
        { SEX: 'F', MOTHER: '0' },
        { SEX: 'M', MC_DOB: '01/05/2025' },
        {},
      ],
    },
  ],
})
