import { rule903 } from '../rule.ts'

/** What stands for the number of a placement whose whereabouts are kept secret. */
const secret = 'XXXXXXX'

export const rule1008 = rule903({
  code: '1008',
  says: 'The number of the home or agency (URN) is not in Ofsted’s list.',
  reads: { Episodes: ['URN'], Providers: ['URN'] },
  marks: { Episodes: ['URN'] },
  *find({ Episodes, Providers }) {
    const known = new Set([...Providers].map(({ URN }) => URN))
    for (const episode of Episodes)
      if (episode.URN !== undefined && episode.URN !== secret && !known.has(episode.URN)) yield episode
  },
  caught: [{ Providers: [{ URN: '1234567' }], Episodes: [{ URN: '1234568' }, { URN: 'XXXXXX' }] }],
  spared: [
    {
      Providers: [{ URN: '1234567' }, { URN: 'SC999999' }],
      Episodes: [{ URN: '1234567' }, { URN: 'SC999999' }, { URN: 'XXXXXXX' }, {}],
    },
  ],
})
