import { ceasedReasons } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule149 = rule903({
  code: '149',
  says: 'The reason why the episode ceased is not one of the codes.',
  reads: { Episodes: ['REC'] },
  marks: { Episodes: ['REC'] },
  find: ({ Episodes }) => otherThan(Episodes, 'REC', ceasedReasons),
  caught: [{ Episodes: [{ REC: 'E4a' }, { REC: 'E1' }] }],
  spared: [{ Episodes: [{ REC: 'X1' }, { REC: 'E4A' }, { REC: 'E17' }, {}] }],
})
