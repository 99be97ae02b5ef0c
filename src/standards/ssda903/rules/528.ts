import { isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

const places = new Set(['P1', 'R2', 'R5'])

export const rule528 = rule903({
  code: '528',
  says: 'The placement is said to be provided by another local authority, which cannot be of a placement with parents, in a health establishment or in custody.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR2' && isOneOf(episode.PLACE, places)) yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR2' },
        { PLACE: 'R2', PLACE_PROVIDER: 'PR2' },
        { PLACE: 'R5', PLACE_PROVIDER: 'PR2' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'K1', PLACE_PROVIDER: 'PR2' },
        { PLACE: 'R2', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'R5' },
        { PLACE_PROVIDER: 'PR2' },
      ],
    },
  ],
})
