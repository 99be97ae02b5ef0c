import { rule903 } from '../rule.ts'

export const rule530 = rule903({
  code: '530',
  says: 'The child is placed with parents, and the placement is said to be provided privately.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR4' && episode.PLACE === 'P1') yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR4' }] }],
  spared: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR0' },
        { PLACE: 'K2', PLACE_PROVIDER: 'PR4' },
        { PLACE: 'P1' },
        {},
      ],
    },
  ],
})
