import { isOneOf, otherPlacements, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** Temporary stays and other placements need no provider (guide to the return, placement provider). */
export const rule526 = rule903({
  code: '526',
  says: 'It is not said who provides the placement.',
  reads: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  marks: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  *find({ Episodes }, { name }) {
    const others = otherPlacements(name)
    for (const episode of Episodes)
      if (
        episode.PLACE_PROVIDER === undefined &&
        !isOneOf(episode.PLACE, temporaryPlacements) &&
        !isOneOf(episode.PLACE, others)
      )
        yield episode
  },
  caught: [
    { Episodes: [{ PLACE: 'U6' }, { PLACE: 'P1' }, {}] },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'K2' }] },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'T0' },
        { PLACE: 'T4' },
        { PLACE: 'Z11' },
        { PLACE: 'Z14' },
      ],
    },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z1' }] },
  ],
})
