import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule420 = rule903({
  code: '420',
  says: 'The child is on a short break, and the authority in which the placement lies is recorded all the same.',
  reads: { Episodes: ['LS', 'PL_LA'] },
  marks: { Episodes: ['PL_LA'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, shortBreaks) && episode.PL_LA !== undefined) yield episode
  },
  caught: [
    {
      Episodes: [
        { LS: 'V3', PL_LA: 'E10000016' },
        { LS: 'V4', PL_LA: 'WAL' },
      ],
    },
  ],
  spared: [{ Episodes: [{ LS: 'V3' }, { LS: 'C2', PL_LA: 'E10000016' }, { PL_LA: 'E10000016' }] }],
})
