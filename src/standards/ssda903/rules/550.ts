import { rule903 } from '../rule.ts'

export const rule550 = rule903({
  code: '550',
  says: 'The placement is said to be provided by parents, and the child is not placed with parents.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR0' && episode.PLACE !== 'P1') yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR0' }, { PLACE_PROVIDER: 'PR0' }] }],
  spared: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR0' },
        { PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'U6' },
        {},
      ],
    },
  ],
})
