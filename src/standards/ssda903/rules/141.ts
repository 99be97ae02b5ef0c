import { isUnreadable } from '../../checking/table.ts'
import { rule903 } from '../rule.ts'

export const rule141 = rule903({
  code: '141',
  says: 'The day on which the episode began is not a real day.',
  reads: { Episodes: ['DECOM'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isUnreadable(episode, 'DECOM')) yield episode
  },
  caught: [{ Episodes: [{ DECOM: '31/02/2025' }, { DECOM: 'SPRING' }] }],
  spared: [{ Episodes: [{ DECOM: '28/02/2025' }, {}] }],
})
