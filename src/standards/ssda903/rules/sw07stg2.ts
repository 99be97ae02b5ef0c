import { addYears, isAfter, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** Of a child who ceased to be looked after early in the year, the twelve months before are told of. */
export const ruleSW07STG2 = rule903({
  code: 'SW07STG2',
  says: 'The social worker episode ended more than a year before the year began, or after it ended.',
  reads: { SWEpisodes: ['SW_DEC'] },
  marks: { SWEpisodes: ['SW_DEC'] },
  *find({ SWEpisodes }, { start, end }) {
    const first = addYears(start, -1)
    for (const episode of SWEpisodes)
      if (isBefore(episode.SW_DEC, first) || isAfter(episode.SW_DEC, end)) yield episode
  },
  caught: [{ SWEpisodes: [{ SW_DEC: '31/03/2024' }, { SW_DEC: '01/04/2026' }] }],
  spared: [{ SWEpisodes: [{ SW_DEC: '01/04/2024' }, { SW_DEC: '31/03/2026' }, {}] }],
})
