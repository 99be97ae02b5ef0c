import { isOneOf, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

const placementAndCarerChanged = new Set(['P', 'B'])

/** A temporary stay always interrupts another placement, with other carers. */
export const rule380 = rule903({
  code: '380',
  says: 'A temporary stay can begin only because the placement and the carers changed; being looked after cannot start with one.',
  reads: { Episodes: ['PLACE', 'RNE'] },
  marks: { Episodes: ['PLACE', 'RNE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (
        isOneOf(episode.PLACE, temporaryPlacements) &&
        episode.RNE !== undefined &&
        !placementAndCarerChanged.has(episode.RNE)
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'T0', RNE: 'S' },
        { PLACE: 'T4', RNE: 'L' },
        { PLACE: 'T1', RNE: 'T' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'T0', RNE: 'P' },
        { PLACE: 'T2', RNE: 'B' },
        { PLACE: 'U6', RNE: 'S' },
        { PLACE: 'T1' },
      ],
    },
  ],
})
