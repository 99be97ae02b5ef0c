import { rule903 } from '../rule.ts'

export const ruleSW02STG1 = rule903({
  code: 'SW02STG1',
  says: 'The social worker’s number begins neither with SW, as in the register, nor with XX.',
  reads: { SWEpisodes: ['SW_ID'] },
  marks: { SWEpisodes: ['SW_ID'] },
  *find({ SWEpisodes }) {
    for (const episode of SWEpisodes)
      if (episode.SW_ID !== undefined && !/^(?:SW|XX)/.test(episode.SW_ID)) yield episode
  },
  caught: [{ SWEpisodes: [{ SW_ID: '1234' }, { SW_ID: '1SW234' }] }],
  spared: [{ SWEpisodes: [{ SW_ID: 'SW1234' }, { SW_ID: 'XX1' }, {}] }],
})
