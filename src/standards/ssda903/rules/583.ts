import { isBefore } from '../../checking/day-number.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule583 = rule903({
  code: '583',
  says: 'A later decision to place the child for adoption is recorded: check that this one was needed, and give the day on which it was changed.',
  severity: 'query',
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED'] },
  marks: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  *find({ PlacedAdoption }) {
    for (const decision of PlacedAdoption)
      if (
        isBlank(decision, 'DATE_PLACED_CEASED') &&
        PlacedAdoption.of(decision).some(({ DATE_PLACED }) => isBefore(decision.DATE_PLACED, DATE_PLACED))
      )
        yield decision
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/05/2025', DATE_PLACED_CEASED: '03/05/2025' },
        { CHILD: '1', DATE_PLACED: '01/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2025', DATE_PLACED_CEASED: '02/05/2025' },
        { CHILD: '1', DATE_PLACED: '02/05/2025' },
        { CHILD: '2', DATE_PLACED: '01/05/2025' },
        { CHILD: '2' },
      ],
    },
  ],
})
