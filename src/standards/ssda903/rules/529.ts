import { adoptionPlacements, fosterPlacements, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

const places = new Set(['P1', 'K1', 'K2', ...adoptionPlacements, ...fosterPlacements])

export const rule529 = rule903({
  code: '529',
  says: "The placement is said to be provided by another public body, such as the health service, which cannot be of a placement with parents, adopters or foster carers, nor of a children's home.",
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE_PROVIDER === 'PR3' && isOneOf(episode.PLACE, places)) yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'A3', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'A6', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'K1', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'K2', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'U1', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'U6', PLACE_PROVIDER: 'PR3' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'R2', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'R5', PLACE_PROVIDER: 'PR3' },
        { PLACE: 'U6', PLACE_PROVIDER: 'PR4' },
        { PLACE: 'U6' },
        { PLACE_PROVIDER: 'PR3' },
      ],
    },
  ],
})
