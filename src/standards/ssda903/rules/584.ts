import { isAfter } from '../../checking/day-number.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** After a decision that was changed only a new one may stand, which is later. */
export const rule584 = rule903({
  code: '584',
  says: 'Last year’s return says that the decision to place this child for adoption was changed, and this decision is not a later one.',
  reads: {
    PlacedAdoption: ['CHILD', 'DATE_PLACED'],
    PlacedAdoption_last: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  marks: { PlacedAdoption: ['DATE_PLACED'] },
  *find({ PlacedAdoption, PlacedAdoption_last }) {
    for (const decisions of PlacedAdoption.childrenInOrder('DATE_PLACED')) {
      const decision = decisions.findLast(({ DATE_PLACED }) => DATE_PLACED !== undefined) ?? decisions[0]
      if (decision === undefined) continue
      const changed = PlacedAdoption_last.of(decision).some(
        (last) =>
          last.DATE_PLACED !== undefined &&
          (isFilled(last, 'DATE_PLACED_CEASED') || isFilled(last, 'REASON_PLACED_CEASED')) &&
          !isAfter(decision.DATE_PLACED, last.DATE_PLACED),
      )
      if (changed) yield decision
    }
  },
  caught: [
    {
      PlacedAdoption_last: [
        { CHILD: '1', DATE_PLACED: '01/05/2024', DATE_PLACED_CEASED: '01/02/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2024', REASON_PLACED_CEASED: 'RD1' },
        { CHILD: '3', DATE_PLACED: '01/05/2024', REASON_PLACED_CEASED: 'RD1' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '30/04/2024' },
        { CHILD: '2', DATE_PLACED: '01/05/2024' },
        { CHILD: '3' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption_last: [
        { CHILD: '1', DATE_PLACED: '01/05/2024', DATE_PLACED_CEASED: '01/02/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2024' },
        { CHILD: '3', DATE_PLACED_CEASED: '01/02/2025' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2024' },
        { CHILD: '1', DATE_PLACED: '02/05/2024' },
        { CHILD: '2', DATE_PLACED: '30/04/2024' },
        { CHILD: '3', DATE_PLACED: '01/05/2024' },
      ],
    },
  ],
})
