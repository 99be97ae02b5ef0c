import { withTheOneBefore } from '../changes.ts'
import { isOneOf, temporaryPlacements } from '../codes.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Neither the move into a temporary placement nor the move out of it needs a reason: rule 225 asks for none. */
export const rule226 = rule903({
  code: '226',
  says: 'A reason is given why the child moved into this temporary placement or out of it, and none is asked.',
  reads: { Episodes: ['PLACE', 'REASON_PLACE_CHANGE'] },
  mayRead: { Episodes: ['CHILD', 'DECOM'] },
  marks: { Episodes: ['PLACE', 'REASON_PLACE_CHANGE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, temporaryPlacements) && isFilled(episode, 'REASON_PLACE_CHANGE'))
        yield episode
    for (const [episode, next] of withTheOneBefore(Episodes))
      if (isOneOf(next.PLACE, temporaryPlacements) && isFilled(episode, 'REASON_PLACE_CHANGE')) yield next
  },
  caught: [
    { Episodes: [{ PLACE: 'T0', REASON_PLACE_CHANGE: 'CARPL' }] },
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/06/2025', PLACE: 'T0', found: true },
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'U4', REASON_PLACE_CHANGE: 'CARPL' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'U4', REASON_PLACE_CHANGE: 'CARPL' },
        { CHILD: '1', DECOM: '02/06/2025', PLACE: 'K2' },
        { CHILD: '1', DECOM: '02/07/2025', PLACE: 'T4' },
        { CHILD: '2', DECOM: '02/05/2025', PLACE: 'U4', REASON_PLACE_CHANGE: 'CARPL' },
      ],
    },
  ],
})
