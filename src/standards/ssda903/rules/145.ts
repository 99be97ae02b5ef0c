import { needs } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule145 = rule903({
  code: '145',
  says: 'The child’s main need is not one of the codes.',
  reads: { Episodes: ['CIN'] },
  marks: { Episodes: ['CIN'] },
  find: ({ Episodes }) => otherThan(Episodes, 'CIN', needs),
  caught: [{ Episodes: [{ CIN: 'N0' }, { CIN: 'N9' }, { CIN: 'n1' }] }],
  spared: [{ Episodes: [{ CIN: 'N1' }, { CIN: 'N8' }, {}] }],
})
