import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

const longTermFostering = new Set(['U1', 'U4'])

export const rule384 = rule903({
  code: '384',
  says: 'The child is on a short break and is also said to be in a long-term foster placement.',
  reads: { Episodes: ['LS', 'PLACE'] },
  marks: { Episodes: ['PLACE', 'LS'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, shortBreaks) && isOneOf(episode.PLACE, longTermFostering)) yield episode
  },
  caught: [
    {
      Episodes: [
        { LS: 'V3', PLACE: 'U1' },
        { LS: 'V4', PLACE: 'U4' },
      ],
    },
  ],
  spared: [
    { Episodes: [{ LS: 'V3', PLACE: 'U6' }, { LS: 'C2', PLACE: 'U1' }, { LS: 'V4' }, { PLACE: 'U4' }] },
  ],
})
