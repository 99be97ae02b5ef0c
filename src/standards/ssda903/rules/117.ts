import { isAfter } from '../../checking/day-number.ts'
import { findLatest } from '../earliest.ts'
import { rule903 } from '../rule.ts'

/** The child last ceased to be looked after with the latest episode that ended so: X1 only hands over to the next. */
export const rule117 = rule903({
  code: '117',
  says: 'A decision about placing the child for adoption is dated after the year ended or after the child ceased to be looked after.',
  reads: {
    PlacedAdoption: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
    Episodes: ['CHILD', 'DEC', 'REC'],
  },
  marks: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'], Episodes: ['DEC', 'REC'] },
  *find({ PlacedAdoption, Episodes }, { end }) {
    for (const decision of PlacedAdoption) {
      const ends = Episodes.of(decision).filter(
        ({ DEC, REC }) => DEC !== undefined && REC !== undefined && REC !== 'X1',
      )
      const last = findLatest(ends, 'DEC')
      const days = [decision.DATE_PLACED, decision.DATE_PLACED_CEASED]
      if (!days.some((day) => isAfter(day, end) || isAfter(day, last?.DEC))) continue
      yield decision
      if (last !== undefined) yield last
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '03/06/2025', found: true },
        { CHILD: '2', DATE_PLACED: '01/04/2026', found: true },
        { CHILD: '3', DATE_PLACED: '01/04/2025', DATE_PLACED_CEASED: '01/04/2026', found: true },
      ],
      Episodes: [
        { CHILD: '1', DEC: '02/05/2025', REC: 'X1' },
        { CHILD: '1', DEC: '02/06/2025', REC: 'E11', found: true },
        { CHILD: '2' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/05/2025', DATE_PLACED_CEASED: '02/06/2025' },
        { CHILD: '2', DATE_PLACED: '31/03/2026' },
        { CHILD: '3' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '02/06/2025', REC: 'E11' },
        { CHILD: '2', DEC: '02/05/2025', REC: 'X1' },
        { CHILD: '2' },
      ],
    },
  ],
})
