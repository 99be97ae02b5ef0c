import { withTheOneBefore } from '../changes.ts'
import { isOneOf, temporaryPlacements } from '../codes.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** The next episode began with a change of placement: alone (P, T) or together with the legal status (B, U). */
const placementChanged: ReadonlySet<string> = new Set(['P', 'T', 'B', 'U'])

/** A stay in a temporary placement, and the return from it, need no reason (rule 226). */
export const rule225 = rule903({
  code: '225',
  says: 'The child moved to another placement when this episode ended, and the reason for the move is missing.',
  reads: { Episodes: ['CHILD', 'DECOM', 'RNE', 'REASON_PLACE_CHANGE'] },
  mayRead: { Episodes: ['REC', 'PLACE'] },
  marks: { Episodes: ['REASON_PLACE_CHANGE'] },
  *find({ Episodes }) {
    const hasReasons = Episodes.columns.has('REC')
    for (const [episode, next] of withTheOneBefore(Episodes)) {
      if (!isOneOf(next.RNE, placementChanged)) continue
      if (hasReasons && episode.REC !== 'X1') continue
      if (isOneOf(episode.PLACE, temporaryPlacements) || isOneOf(next.PLACE, temporaryPlacements)) continue
      if (isBlank(episode, 'REASON_PLACE_CHANGE')) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', REC: 'X1', found: true },
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'P' },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'B' },
        { CHILD: '1', DECOM: '02/05/2025', REC: 'X1', PLACE: 'U4', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', REC: 'E4A' },
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'P' },
        { CHILD: '1', DECOM: '02/07/2025', RNE: 'P' },
      ],
    },
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
        { CHILD: '1', DECOM: '02/06/2025', RNE: 'P', REC: 'X1' },
        { CHILD: '1', DECOM: '02/07/2025', RNE: 'L', REC: 'E4A' },
        { CHILD: '1', DECOM: '02/08/2025', RNE: 'S', REC: 'X1' },
        { CHILD: '1', DECOM: '02/09/2025', RNE: 'P', PLACE: 'T3', REC: 'X1' },
        { CHILD: '1', DECOM: '12/09/2025', RNE: 'P', PLACE: 'U4' },
        { CHILD: '2', DECOM: '12/10/2025', RNE: 'P', PLACE: 'U4' },
      ],
    },
  ],
})
