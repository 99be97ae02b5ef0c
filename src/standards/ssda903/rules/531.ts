import { rule903 } from '../rule.ts'

export const rule531 = rule903({
  code: '531',
  says: 'The child is placed with parents, and the placement is said to be provided by a voluntary organisation.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR5' && episode.PLACE === 'P1') yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR5' }] }],
  spared: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR0' },
        { PLACE: 'U6', PLACE_PROVIDER: 'PR5' },
        { PLACE: 'P1' },
        {},
      ],
    },
  ],
})
