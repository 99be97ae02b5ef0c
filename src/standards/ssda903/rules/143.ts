import { newEpisodeReasons } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule143 = rule903({
  code: '143',
  says: 'The reason why the episode began is not one of the codes.',
  reads: { Episodes: ['RNE'] },
  marks: { Episodes: ['RNE'] },
  find: ({ Episodes }) => otherThan(Episodes, 'RNE', newEpisodeReasons),
  caught: [{ Episodes: [{ RNE: 's' }, { RNE: 'X' }] }],
  spared: [{ Episodes: [{ RNE: 'S' }, { RNE: 'U' }, {}] }],
})
