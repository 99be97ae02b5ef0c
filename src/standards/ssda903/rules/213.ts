import { isOneOf, otherPlacements, temporaryPlacements } from '../codes.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule213 = rule903({
  code: '213',
  says: 'Who provides the placement is recorded, and is not asked of a temporary or other placement.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE_PROVIDER'] },
  *find({ Episodes }, { name }) {
    const others = otherPlacements(name)
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, temporaryPlacements) || isOneOf(episode.PLACE, others))
        if (isFilled(episode, 'PLACE_PROVIDER')) yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'T0', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'Z14', PLACE_PROVIDER: 'PR9' },
      ],
    },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: 'PR1' }] },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'T0' },
        { PLACE: 'Z11' },
        { PLACE: 'U4', PLACE_PROVIDER: 'PR1' },
        { PLACE_PROVIDER: 'PR1' },
      ],
    },
  ],
})
