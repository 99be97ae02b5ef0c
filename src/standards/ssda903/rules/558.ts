import { adopted, isOneOf } from '../codes.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Of several decisions about a child one may have been given up and a later one have led to the adoption. */
export const rule558 = rule903({
  code: '558',
  says: 'The child was adopted, and it is recorded that the child should no longer be placed for adoption.',
  reads: { Episodes: ['CHILD', 'REC'], PlacedAdoption: ['CHILD', 'DATE_PLACED_CEASED'] },
  marks: { Episodes: ['REC'] },
  *find({ Episodes, PlacedAdoption }) {
    for (const episode of Episodes) {
      if (!isOneOf(episode.REC, adopted)) continue
      const decisions = PlacedAdoption.of(episode)
      if (decisions.length > 0 && !decisions.some((one) => isBlank(one, 'DATE_PLACED_CEASED'))) yield episode
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '01/06/2025' },
        { CHILD: '2', DATE_PLACED_CEASED: '01/06/2023' },
        { CHILD: '2', DATE_PLACED_CEASED: '01/06/2025' },
      ],
      Episodes: [
        { CHILD: '1', REC: 'X1' },
        { CHILD: '1', REC: 'E11', found: true },
        { CHILD: '2', REC: 'E12', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1' },
        { CHILD: '2', DATE_PLACED_CEASED: '01/06/2023' },
        { CHILD: '2' },
        { CHILD: '3', DATE_PLACED_CEASED: '01/06/2025' },
      ],
      Episodes: [
        { CHILD: '1', REC: 'E11' },
        { CHILD: '2', REC: 'E12' },
        { CHILD: '3', REC: 'E4A' },
        { CHILD: '4', REC: 'E11' },
      ],
    },
  ],
})
