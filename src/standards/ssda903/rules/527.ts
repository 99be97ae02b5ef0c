import { isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

const places = new Set(['P1', 'R2', 'R5'])

export const rule527 = rule903({
  code: '527',
  says: 'The placement is said to be provided by your authority itself, which cannot be of a placement with parents, in a health establishment or in custody.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR1' && isOneOf(episode.PLACE, places)) yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'R2', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'R5', PLACE_PROVIDER: 'PR1' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'R1', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'P1', PLACE_PROVIDER: 'PR0' },
        { PLACE: 'R5' },
        { PLACE_PROVIDER: 'PR1' },
      ],
    },
  ],
})
