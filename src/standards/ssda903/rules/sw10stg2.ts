import { rule903 } from '../rule.ts'
import { inOrder } from '../social-work.ts'

/** Of one that has no end at all rule SW08STG2 says it. */
export const ruleSW10STG2 = rule903({
  code: 'SW10STG2',
  says: 'This social worker episode began before an earlier one had ended.',
  reads: { SWEpisodes: ['CHILD', 'SW_DECOM', 'SW_DEC'] },
  marks: { SWEpisodes: ['SW_DECOM'] },
  *find({ SWEpisodes }) {
    for (const episodes of inOrder(SWEpisodes)) {
      let until = Number.NEGATIVE_INFINITY
      for (const episode of episodes) {
        if (episode.SW_DECOM !== undefined && episode.SW_DECOM < until) yield episode
        until = Math.max(until, episode.SW_DEC ?? until)
      }
    }
  },
  caught: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/05/2025', SW_DEC: '05/05/2025', found: true },
        { CHILD: '1', SW_DECOM: '01/05/2025', SW_DEC: '09/05/2025' },
        { CHILD: '1', SW_DECOM: '08/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '01/05/2025', SW_DEC: '03/05/2025' },
        { CHILD: '1', SW_DECOM: '03/05/2025' },
        { CHILD: '1', SW_DECOM: '04/05/2025' },
        { CHILD: '2', SW_DECOM: '02/05/2025' },
      ],
    },
  ],
})
