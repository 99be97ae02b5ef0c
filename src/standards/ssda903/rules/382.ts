import { isOneOf, shortBreaks, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule382 = rule903({
  code: '382',
  says: 'The child is on a short break and is also said to be in a temporary stay.',
  reads: { Episodes: ['LS', 'PLACE'] },
  marks: { Episodes: ['LS', 'PLACE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, shortBreaks) && isOneOf(episode.PLACE, temporaryPlacements)) yield episode
  },
  caught: [
    {
      Episodes: [
        { LS: 'V3', PLACE: 'T0' },
        { LS: 'V4', PLACE: 'T4' },
      ],
    },
  ],
  spared: [
    { Episodes: [{ LS: 'V3', PLACE: 'U6' }, { LS: 'C2', PLACE: 'T1' }, { LS: 'V4' }, { PLACE: 'T1' }] },
  ],
})
