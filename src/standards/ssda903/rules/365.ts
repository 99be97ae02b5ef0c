import { isUnreadable } from '../../checking/table.ts'
import { rule903 } from '../rule.ts'

/** 17 days at most (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48). */
export const rule365 = rule903({
  code: '365',
  says: 'This short break lasted more than 17 days.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
  marks: { Episodes: ['LS', 'DECOM', 'DEC'] },
  *find({ Episodes }, { end }) {
    for (const episode of Episodes) {
      if (episode.LS !== 'V3' || episode.DECOM === undefined || isUnreadable(episode, 'DEC')) continue
      if ((episode.DEC ?? end) - episode.DECOM > 17) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '19/06/2025', LS: 'V3' },
        { CHILD: '1', DECOM: '13/03/2026', LS: 'V3' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '18/06/2025', LS: 'V3' },
        { CHILD: '1', DECOM: '18/06/2025', DEC: '28/06/2025', LS: 'V3' },
        { CHILD: '1', DECOM: '14/03/2026', LS: 'V3' },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'V4' },
        { CHILD: '2', LS: 'V3' },
        { CHILD: '2', DECOM: '01/06/2025', DEC: '31/06/2025', LS: 'V3' },
      ],
    },
  ],
})
