import { rule903 } from '../rule.ts'

/**
 * Only a child's latest episode may be open: no day on which it ceased, and no reason. One without a first day has no
 * place in their order.
 */
export const rule142 = rule903({
  code: '142',
  says: 'A new episode has begun and this one, before it, has not ended.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC'] },
  marks: { Episodes: ['DEC', 'REC'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM'))
      for (const episode of episodes.slice(0, -1))
        if (episode.DECOM !== undefined && (episode.DEC === undefined || episode.REC === undefined))
          yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/04/2025', found: true },
        { CHILD: '1', DECOM: '03/04/2025' },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '03/04/2025', DEC: '05/04/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '02/04/2025', DEC: '03/04/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/04/2025', DEC: '03/04/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '03/04/2025' },
        { CHILD: '2', DECOM: '01/04/2025' },
        { CHILD: '3' },
        { CHILD: '3' },
      ],
    },
  ],
})
