import { adoptionColumns } from '../column-groups.ts'
import { anyFilled, isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Of several decisions about a child one may have been reversed and a later one have led to the adoption. */
export const rule525 = rule903({
  code: '525',
  says: 'The decision to place this child for adoption was reversed, and there is information about an adoption this year.',
  reads: { AD1: ['CHILD', ...adoptionColumns], PlacedAdoption: ['CHILD', 'DATE_PLACED_CEASED'] },
  marks: { AD1: adoptionColumns, PlacedAdoption: ['DATE_PLACED_CEASED'] },
  *find({ AD1, PlacedAdoption }) {
    for (const adoption of AD1) {
      const decisions = PlacedAdoption.of(adoption)
      if (decisions.length === 0 || decisions.some((one) => isBlank(one, 'DATE_PLACED_CEASED'))) continue
      if (!anyFilled(adoption, adoptionColumns)) continue
      yield adoption
      yield* decisions
    }
  },
  caught: [
    {
      AD1: [
        { CHILD: '1', DATE_INT: '01/06/2025', found: true },
        { CHILD: '2', LS_ADOPTR: 'L0', found: true },
        { CHILD: '3' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '01/07/2025', found: true },
        { CHILD: '2', DATE_PLACED_CEASED: '01/07/2024', found: true },
        { CHILD: '3', DATE_PLACED_CEASED: '01/07/2024' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { CHILD: '1', DATE_INT: '01/06/2025', NB_ADOPTR: '1' },
        { CHILD: '2', FOSTER_CARE: '0' },
        { CHILD: '3' },
        { CHILD: '4', SEX_ADOPTR: 'MM' },
      ],
      PlacedAdoption: [
        { CHILD: '1' },
        { CHILD: '2', DATE_PLACED_CEASED: '01/07/2024' },
        { CHILD: '2' },
        { CHILD: '3', DATE_PLACED_CEASED: '01/07/2025' },
      ],
    },
  ],
})
