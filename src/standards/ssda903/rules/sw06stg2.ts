import { isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** One that began before the year may go on in it. */
export const ruleSW06STG2 = rule903({
  code: 'SW06STG2',
  says: 'The social worker episode began after the end of the year.',
  reads: { SWEpisodes: ['SW_DECOM'] },
  marks: { SWEpisodes: ['SW_DECOM'] },
  *find({ SWEpisodes }, { end }) {
    for (const episode of SWEpisodes) if (isAfter(episode.SW_DECOM, end)) yield episode
  },
  caught: [{ SWEpisodes: [{ SW_DECOM: '01/04/2026' }] }],
  spared: [{ SWEpisodes: [{ SW_DECOM: '31/03/2026' }, { SW_DECOM: '01/05/2019' }, {}] }],
})
