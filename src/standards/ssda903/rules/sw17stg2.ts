import { findLatest } from '../earliest.ts'
import { rule903 } from '../rule.ts'
import { isOpenOn } from '../social-work.ts'

export const ruleSW17STG2 = rule903({
  code: 'SW17STG2',
  says: 'No social worker episode of this child was open on the last day of the year; this is the latest.',
  since: '2025/26',
  reads: { SWEpisodes: ['CHILD', 'SW_DECOM', 'SW_DEC'] },
  marks: { SWEpisodes: ['SW_DEC', 'SW_DECOM'] },
  *find({ SWEpisodes }, { end }) {
    for (const episodes of SWEpisodes.children) {
      if (episodes.some((episode) => isOpenOn(end, episode))) continue
      const latest = findLatest(episodes, 'SW_DECOM')
      if (latest !== undefined) yield latest
    }
  },
  caught: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/05/2025', SW_DEC: '30/03/2026', found: true },
        { CHILD: '1', SW_DECOM: '02/05/2025', SW_DEC: '03/05/2025' },
        { CHILD: '2', SW_DECOM: '01/04/2026', found: true },
      ],
    },
  ],
  spared: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '02/05/2025' },
        { CHILD: '1', SW_DECOM: '03/05/2025', SW_DEC: '04/05/2025' },
        { CHILD: '2', SW_DECOM: '02/05/2025', SW_DEC: '31/03/2026' },
        { CHILD: '3', SW_DECOM: '02/05/2025', SW_DEC: 'ZZ/03/2026' },
      ],
    },
  ],
})
