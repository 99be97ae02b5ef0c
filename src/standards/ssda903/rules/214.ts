import { isOneOf, shortBreaks } from '../codes.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule214 = rule903({
  code: '214',
  says: 'The postcode of the placement or the provider’s number is recorded, and is not asked of a short break.',
  reads: { Episodes: ['LS', 'PL_POST', 'URN'] },
  marks: { Episodes: ['PL_POST', 'URN'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, shortBreaks) && anyFilled(episode, ['PL_POST', 'URN'])) yield episode
  },
  caught: [
    {
      Episodes: [
        { LS: 'V3', PL_POST: 'AB1 2CD' },
        { LS: 'V4', URN: 'SC000001' },
      ],
    },
  ],
  spared: [{ Episodes: [{ LS: 'V3' }, { LS: 'C2', PL_POST: 'AB1 2CD', URN: 'SC000001' }] }],
})
