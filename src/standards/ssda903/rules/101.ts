import { sexes } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThanOrBlank } from '../validity.ts'

export const rule101 = rule903({
  code: '101',
  says: 'The child’s sex is not given, or not as M, F or U.',
  reads: { Header: ['SEX'] },
  marks: { Header: ['SEX'] },
  find: ({ Header }) => otherThanOrBlank(Header, 'SEX', sexes),
  caught: [{ Header: [{ SEX: '1' }, { SEX: 'X' }, {}] }],
  spared: [{ Header: [{ SEX: 'M' }, { SEX: 'F' }, { SEX: 'U' }] }],
})
