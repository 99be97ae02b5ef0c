import { decisionsAllAfter } from '../placing-decisions.ts'
import { rule903 } from '../rule.ts'

/** The order was made on the day of the child's first episode under it, as far as that is in this return. */
export const rule554 = rule903({
  code: '554',
  says: 'The placement order was made before the decision that the child should be placed for adoption.',
  // The order may have been made in an earlier return's episode.
  severity: 'query',
  reads: { Episodes: ['CHILD', 'DECOM', 'LS'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { Episodes: ['DECOM', 'LS'], PlacedAdoption: ['DATE_PLACED'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      const made = episodes.find(({ LS }) => LS === 'E1')
      const late = made === undefined ? [] : decisionsAllAfter(made, PlacedAdoption)
      if (made === undefined || late.length === 0) continue
      yield made
      yield* late
    }
  },
  caught: [
    {
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '02/06/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/07/2025', LS: 'E1' },
        { CHILD: '1', DECOM: '01/06/2025', LS: 'E1', found: true },
        { CHILD: '1', DECOM: '01/05/2025', LS: 'C1' },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/06/2025' },
        { CHILD: '2' },
        { CHILD: '3', DATE_PLACED: '01/06/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', LS: 'C1' },
        { CHILD: '1', DECOM: '01/06/2025', LS: 'E1' },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'E1' },
        { CHILD: '3', LS: 'E1' },
        { CHILD: '4', DECOM: '01/05/2025', LS: 'E1' },
      ],
    },
  ],
})
