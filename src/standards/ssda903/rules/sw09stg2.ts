import { isSameDay } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const ruleSW09STG2 = rule903({
  code: 'SW09STG2',
  says: 'The social worker episode ended on the day on which it began.',
  reads: { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
  marks: { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
  *find({ SWEpisodes }) {
    for (const episode of SWEpisodes) if (isSameDay(episode.SW_DEC, episode.SW_DECOM)) yield episode
  },
  caught: [{ SWEpisodes: [{ SW_DECOM: '02/05/2025', SW_DEC: '02/05/2025' }] }],
  spared: [
    {
      SWEpisodes: [
        { SW_DECOM: '02/05/2025', SW_DEC: '03/05/2025' },
        { SW_DECOM: '02/05/2025' },
        { SW_DEC: '02/05/2025' },
      ],
    },
  ],
})
