import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule356 = rule903({
  code: '356',
  says: 'The episode ended before it began.',
  reads: { Episodes: ['DECOM', 'DEC'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isBefore(episode.DEC, episode.DECOM)) yield episode
  },
  caught: [{ Episodes: [{ DECOM: '02/05/2025', DEC: '01/05/2025' }] }],
  spared: [
    {
      Episodes: [{ DECOM: '02/05/2025', DEC: '02/05/2025' }, { DECOM: '02/05/2025' }, { DEC: '02/05/2025' }],
    },
  ],
})
