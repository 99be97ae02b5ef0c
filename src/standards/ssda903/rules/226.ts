import { isOneOf, temporaryPlacements } from '../codes.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule226 = rule903({
  code: '226',
  says: 'A reason is given why the child left this placement, and is not asked of a temporary one.',
  reads: { Episodes: ['PLACE', 'REASON_PLACE_CHANGE'] },
  marks: { Episodes: ['PLACE', 'REASON_PLACE_CHANGE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, temporaryPlacements) && isFilled(episode, 'REASON_PLACE_CHANGE'))
        yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'T0', REASON_PLACE_CHANGE: 'CARPL' }] }],
  spared: [{ Episodes: [{ PLACE: 'T4' }, { PLACE: 'U4', REASON_PLACE_CHANGE: 'CARPL' }] }],
})
