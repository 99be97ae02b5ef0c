import { rule903 } from '../rule.ts'

/** The form of a British postcode (BS 7666), with or without its space, and Girobank's own. */
const postcode = /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|GIR ?0AA)$/i

const isWrong = (text: string | undefined, listed: string | undefined) =>
  text !== undefined && (!postcode.test(text) || listed === 'no')

/** Where a list of postcodes is given, a postcode that is not on it is as wrong as one that cannot be. */
export const rule392c = rule903({
  code: '392c',
  says: 'The postcode of the home or of the placement is none that there is.',
  reads: { Episodes: ['HOME_POST', 'PL_POST'] },
  mayRead: { Episodes: ['HOME_LISTED', 'PL_LISTED'] },
  marks: { Episodes: ['HOME_POST', 'PL_POST'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isWrong(episode.HOME_POST, episode.HOME_LISTED) || isWrong(episode.PL_POST, episode.PL_LISTED))
        yield episode
  },
  caught: [
    {
      Episodes: [
        { HOME_POST: 'ZZ1', PL_POST: 'ZZ1 1ZZ' },
        { HOME_POST: 'ZZ1 1ZZ', PL_POST: 'UNKNOWN' },
        { PL_POST: 'ZZ1  1ZZ' },
        { HOME_POST: 'ZZ1 1ZZ', HOME_LISTED: 'no' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { HOME_POST: 'ZZ1 1ZZ', PL_POST: 'Z1Z1ZZ' },
        { HOME_POST: 'zz11 1zz' },
        { PL_POST: 'ZZ1 1ZZ', PL_LISTED: 'yes' },
        {},
      ],
    },
  ],
})
