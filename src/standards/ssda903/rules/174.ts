import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule174 = rule903({
  code: '174',
  says: 'The date of birth of the child’s own child is recorded as of a mother, and the child is male.',
  reads: { Header: ['SEX', 'MC_DOB'] },
  marks: { Header: ['SEX', 'MC_DOB'] },
  *find({ Header }) {
    for (const child of Header) if (child.SEX === 'M' && isFilled(child, 'MC_DOB')) yield child
  },
  caught: [{ Header: [{ SEX: 'M', MC_DOB: '02/05/2025' }] }],
  spared: [{ Header: [{ SEX: 'F', MC_DOB: '02/05/2025' }, { SEX: 'M' }, { MC_DOB: '02/05/2025' }] }],
})
