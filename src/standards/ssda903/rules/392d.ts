import { rule903 } from '../rule.ts'

const plain = (postcode: string | undefined) => postcode?.replaceAll(' ', '').toUpperCase()

export const rule392d = rule903({
  code: '392d',
  says: "The placement has the postcode of the child's home, and the child is not placed with parents.",
  reads: { Episodes: ['PLACE', 'HOME_POST', 'PL_POST'] },
  marks: { Episodes: ['PLACE', 'HOME_POST', 'PL_POST'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (
        episode.PLACE !== 'P1' &&
        episode.HOME_POST !== undefined &&
        plain(episode.HOME_POST) === plain(episode.PL_POST)
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'U6', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ1 1ZZ' },
        { PLACE: 'U1', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'zz11zz' },
        { HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ1 1ZZ' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'P1', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ1 1ZZ' },
        { PLACE: 'U6', HOME_POST: 'ZZ1 1ZZ', PL_POST: 'ZZ1 2ZZ' },
        { PLACE: 'U6', HOME_POST: 'ZZ1 1ZZ' },
        { PLACE: 'U6' },
      ],
    },
  ],
})
