import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'
import { inOrder } from '../social-work.ts'

export const ruleSW11bSTG2 = rule903({
  code: 'SW11bSTG2',
  says: 'The last social worker episode ended before the end of the year, and none follows it.',
  reads: { SWEpisodes: ['CHILD', 'SW_DECOM', 'SW_DEC'] },
  marks: { SWEpisodes: ['SW_DEC'] },
  *find({ SWEpisodes }, { end }) {
    for (const episodes of inOrder(SWEpisodes)) {
      const last = episodes.at(-1)
      if (last !== undefined && isBefore(last.SW_DEC, end)) yield last
    }
  },
  caught: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/05/2025', SW_DEC: '30/03/2026', found: true },
        { CHILD: '1', SW_DECOM: '02/05/2025', SW_DEC: '03/05/2025' },
      ],
    },
  ],
  spared: [
    {
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '02/05/2025', SW_DEC: '30/03/2026' },
        { CHILD: '1', SW_DECOM: '30/03/2026' },
        { CHILD: '2', SW_DECOM: '02/05/2025', SW_DEC: '31/03/2026' },
      ],
    },
  ],
})
