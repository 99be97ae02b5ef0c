import { rule903 } from '../rule.ts'

/** The form of a British postcode (BS 7666), with or without its space, and Girobank's own. */
const postcode = /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|GIR ?0AA)$/i

const isWrong = (text: string | undefined) => text !== undefined && !postcode.test(text)

export const rule392c = rule903({
  code: '392c',
  says: 'The postcode of the home or of the placement does not have the form of a postcode.',
  reads: { Episodes: ['HOME_POST', 'PL_POST'] },
  marks: { Episodes: ['HOME_POST', 'PL_POST'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isWrong(episode.HOME_POST) || isWrong(episode.PL_POST)) yield episode
  },
  caught: [
    {
      Episodes: [
        { HOME_POST: 'ZZ1', PL_POST: 'ZZ1 1ZZ' },
        { HOME_POST: 'ZZ1 1ZZ', PL_POST: 'UNKNOWN' },
        { PL_POST: 'ZZ1  1ZZ' },
      ],
    },
  ],
  spared: [{ Episodes: [{ HOME_POST: 'ZZ1 1ZZ', PL_POST: 'Z1Z1ZZ' }, { HOME_POST: 'zz11 1zz' }, {}] }],
})
