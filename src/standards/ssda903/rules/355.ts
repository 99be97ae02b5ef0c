import { isSameDay } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule355 = rule903({
  code: '355',
  says: 'The episode ended on the day on which it began.',
  reads: { Episodes: ['DECOM', 'DEC'] },
  marks: { Episodes: ['DECOM', 'DEC'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isSameDay(episode.DECOM, episode.DEC)) yield episode
  },
  caught: [{ Episodes: [{ DECOM: '02/05/2025', DEC: '02/05/2025' }] }],
  spared: [
    {
      Episodes: [
        { DECOM: '02/05/2025', DEC: '03/05/2025' },
        { DECOM: '02/05/2025', DEC: '01/05/2025' },
        { DECOM: '02/05/2025' },
        {},
      ],
    },
  ],
})
