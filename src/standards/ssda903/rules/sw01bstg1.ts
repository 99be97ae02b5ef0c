import { isOnOrAfter } from '../../checking/day-number.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'
import { reasonsAskedFrom } from '../social-work.ts'

export const ruleSW01bSTG1 = rule903({
  code: 'SW01bSTG1',
  says: 'Of this social worker episode the first day, the social worker or the reason for the change is not given.',
  reads: { SWEpisodes: ['SW_ID', 'SW_DECOM', 'SW_REASON'] },
  marks: { SWEpisodes: ['SW_DECOM', 'SW_ID', 'SW_REASON'] },
  *find({ SWEpisodes }) {
    for (const episode of SWEpisodes)
      if (
        episode.SW_ID === undefined ||
        isBlank(episode, 'SW_DECOM') ||
        (episode.SW_REASON === undefined && isOnOrAfter(episode.SW_DECOM, reasonsAskedFrom))
      )
        yield episode
  },
  caught: [
    {
      SWEpisodes: [
        { SW_ID: 'SW1', SW_DECOM: '01/04/2023' },
        { SW_ID: 'SW1', SW_REASON: 'MANAGE' },
        { SW_DECOM: '01/05/2025', SW_REASON: 'MANAGE' },
      ],
    },
  ],
  spared: [
    {
      SWEpisodes: [
        { SW_ID: 'SW1', SW_DECOM: '31/03/2023' },
        { SW_ID: 'SW1', SW_DECOM: '01/05/2025', SW_REASON: 'MANAGE' },
      ],
    },
  ],
})
