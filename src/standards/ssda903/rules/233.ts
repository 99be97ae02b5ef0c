import { isBlank, isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule233 = rule903({
  code: '233',
  says: 'A reason is given why the child left this placement, and the episode has not ended.',
  since: '2025/26',
  reads: { Episodes: ['DEC', 'REASON_PLACE_CHANGE'] },
  marks: { Episodes: ['REASON_PLACE_CHANGE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isBlank(episode, 'DEC') && isFilled(episode, 'REASON_PLACE_CHANGE')) yield episode
  },
  caught: [{ Episodes: [{ REASON_PLACE_CHANGE: 'CARPL' }] }],
  spared: [
    {
      Episodes: [
        { DEC: '02/05/2025', REASON_PLACE_CHANGE: 'CARPL' },
        { DEC: '31/06/2025', REASON_PLACE_CHANGE: 'CARPL' },
        { DEC: '02/05/2025' },
        {},
      ],
    },
  ],
})
