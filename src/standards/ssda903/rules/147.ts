import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule147 = rule903({
  code: '147',
  says: 'The day on which the episode ceased is not a real day.',
  reads: { Episodes: ['DEC'] },
  marks: { Episodes: ['DEC'] },
  find: ({ Episodes }) => noDayIn(Episodes, 'DEC'),
  caught: [{ Episodes: [{ DEC: '31/02/2025' }, { DEC: 'SPRING' }] }],
  spared: [{ Episodes: [{ DEC: '28/02/2025' }, {}] }],
})
