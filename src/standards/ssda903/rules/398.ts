import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** The two postcodes are all that a return says of the distance: the Department works it out of them. */
export const rule398 = rule903({
  code: '398',
  says: 'The child is on a short break, and postcodes are given, from which a distance would be worked out.',
  reads: { Episodes: ['LS', 'HOME_POST', 'PL_POST'] },
  marks: { Episodes: ['LS', 'HOME_POST', 'PL_POST'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, shortBreaks) && (episode.HOME_POST ?? episode.PL_POST) !== undefined)
        yield episode
  },
  caught: [
    {
      Episodes: [
        { LS: 'V3', HOME_POST: 'ZZ1 1ZZ' },
        { LS: 'V4', PL_POST: 'ZZ1 1ZZ' },
        { LS: 'V4', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ1 2ZZ' },
      ],
    },
  ],
  spared: [{ Episodes: [{ LS: 'V3' }, { LS: 'C2', HOME_POST: 'ZZ1 1ZZ' }, { PL_POST: 'ZZ1 1ZZ' }] }],
})
