import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** Rule 385 looks at the day on which it ended. */
export const rule354 = rule903({
  code: '354',
  says: 'The episode began after the year ended.',
  reads: { Episodes: ['DECOM'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes }, { end }) {
    for (const episode of Episodes) if (isAfter(episode.DECOM, end)) yield episode
  },
  caught: [{ Episodes: [{ DECOM: '01/04/2026' }] }],
  spared: [{ Episodes: [{ DECOM: '31/03/2026' }, {}] }],
})
