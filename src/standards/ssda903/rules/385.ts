import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule385 = rule903({
  code: '385',
  says: 'The episode ended after the last day of the year that the return is for.',
  reads: { Episodes: ['DEC'] },
  marks: { Episodes: ['DEC'] },
  *find({ Episodes }, { end }) {
    for (const episode of Episodes) if (isAfter(episode.DEC, end)) yield episode
  },
  caught: [{ Episodes: [{ DEC: '01/04/2026' }] }],
  spared: [{ Episodes: [{ DEC: '31/03/2026' }, {}] }],
})
