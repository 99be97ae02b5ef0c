import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const ruleSW01aSTG1 = rule903({
  code: 'SW01aSTG1',
  says: 'Of this social worker episode the first day or the social worker is not given.',
  reads: { SWEpisodes: ['SW_ID', 'SW_DECOM'] },
  marks: { SWEpisodes: ['SW_DECOM', 'SW_ID'] },
  *find({ SWEpisodes }) {
    for (const episode of SWEpisodes)
      if (episode.SW_ID === undefined || isBlank(episode, 'SW_DECOM')) yield episode
  },
  caught: [{ SWEpisodes: [{ SW_ID: 'SW1' }, { SW_DECOM: '01/05/2025' }, {}] }],
  spared: [
    {
      SWEpisodes: [
        { SW_ID: 'SW1', SW_DECOM: '01/05/2025' },
        { SW_ID: 'SW1', SW_DECOM: 'MAY' },
      ],
    },
  ],
})
