import { rule903 } from '../rule.ts'

export const rule232 = rule903({
  code: '232',
  says: 'The child’s sex is recorded as unknown.',
  reads: { Header: ['SEX'] },
  marks: { Header: ['SEX'] },
  *find({ Header }) {
    for (const child of Header) if (child.SEX?.toUpperCase() === 'U') yield child
  },
  caught: [{ Header: [{ SEX: 'U' }, { SEX: 'u' }] }],
  spared: [{ Header: [{ SEX: 'M' }, { SEX: 'F' }, {}] }],
})
