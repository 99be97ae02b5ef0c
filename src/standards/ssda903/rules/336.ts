import { withTheOneBefore } from '../changes.ts'
import { fosterPlacements, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** Placed for adoption with the present foster carers. Others may adopt a child from any placement. */
const withPresentCarers: ReadonlySet<string> = new Set(['A3', 'A5'])

export const rule336 = rule903({
  code: '336',
  says: 'The child is placed for adoption with the present foster carers, and the placement before this one was not a foster placement.',
  reads: { Episodes: ['CHILD', 'DECOM', 'PLACE'] },
  marks: { Episodes: ['PLACE'] },
  *find({ Episodes }) {
    for (const [before, episode] of withTheOneBefore(Episodes))
      if (isOneOf(episode.PLACE, withPresentCarers))
        if (!isOneOf(before.PLACE, fosterPlacements) && !isOneOf(before.PLACE, withPresentCarers))
          yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'A3', found: true },
        { CHILD: '1', DECOM: '02/04/2025', PLACE: 'K2' },
        { CHILD: '2', DECOM: '02/04/2025' },
        { CHILD: '2', DECOM: '02/05/2025', PLACE: 'A5', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/04/2025', PLACE: 'U4' },
        { CHILD: '1', DECOM: '02/05/2025', PLACE: 'A3' },
        { CHILD: '2', DECOM: '02/05/2025', PLACE: 'A5' },
        { CHILD: '3', DECOM: '02/04/2025', PLACE: 'K2' },
        { CHILD: '3', DECOM: '02/05/2025', PLACE: 'A4' },
        { CHILD: '4', DECOM: '02/04/2025', PLACE: 'A3' },
        { CHILD: '4', DECOM: '02/05/2025', PLACE: 'A5' },
      ],
    },
  ],
})
