import { isBefore } from '../../checking/day-number.ts'
import { hasDecision } from '../placing-decisions.ts'
import { rule903 } from '../rule.ts'

export const rule559 = rule903({
  code: '559',
  says: "The decision that the child should be placed for adoption was made before this year, and it is not in last year's return.",
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED'], PlacedAdoption_last: ['CHILD', 'DATE_PLACED'] },
  marks: { PlacedAdoption: ['DATE_PLACED'] },
  *find({ PlacedAdoption, PlacedAdoption_last }, { start }) {
    for (const decision of PlacedAdoption)
      if (isBefore(decision.DATE_PLACED, start) && !hasDecision(decision, PlacedAdoption_last)) yield decision
  },
  caught: [
    {
      PlacedAdoption_last: [{ CHILD: '1' }],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '31/03/2025' },
        { CHILD: '2', DATE_PLACED: '01/01/2024' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption_last: [{ CHILD: '1', DATE_PLACED: '31/03/2025' }, { CHILD: '2' }, { CHILD: '3' }],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '31/03/2025' },
        { CHILD: '2', DATE_PLACED: '01/04/2025' },
        { CHILD: '3' },
      ],
    },
  ],
})
