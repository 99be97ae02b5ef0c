import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'
import { inOrder } from '../social-work.ts'

export const ruleSW08STG2 = rule903({
  code: 'SW08STG2',
  says: 'A new social worker episode has begun and this one, before it, has not ended.',
  reads: { SWEpisodes: ['CHILD', 'SW_DECOM', 'SW_DEC'] },
  marks: { SWEpisodes: ['SW_DEC'] },
  *find({ SWEpisodes }) {
    for (const episodes of inOrder(SWEpisodes))
      for (const episode of episodes.slice(0, -1)) if (isBlank(episode, 'SW_DEC')) yield episode
  },
  caught: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/05/2025' },
        { CHILD: '1', SW_DECOM: '02/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '02/05/2025', SW_DEC: '03/05/2025' },
        { CHILD: '1', SW_DECOM: '03/05/2025' },
        { CHILD: '1' },
        { CHILD: '2', SW_DECOM: '01/05/2025' },
      ],
    },
  ],
})
