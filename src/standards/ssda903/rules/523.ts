import { rule903 } from '../rule.ts'

export const rule523 = rule903({
  code: '523',
  says: 'The decision that adoption is in the best interests of the child and the decision to place the child for adoption are one, and have different dates here.',
  reads: { AD1: ['CHILD', 'DATE_INT'], PlacedAdoption: ['CHILD', 'DATE_PLACED'] },
  marks: { AD1: ['DATE_INT'], PlacedAdoption: ['DATE_PLACED'] },
  *find({ AD1, PlacedAdoption }) {
    for (const adoption of AD1) {
      if (adoption.DATE_INT === undefined) continue
      const dated = PlacedAdoption.of(adoption).filter(({ DATE_PLACED }) => DATE_PLACED !== undefined)
      if (dated.length === 0 || dated.some(({ DATE_PLACED }) => DATE_PLACED === adoption.DATE_INT)) continue
      yield adoption
      yield* dated
    }
  },
  caught: [
    {
      AD1: [
        { CHILD: '1', DATE_INT: '01/06/2025', found: true },
        { CHILD: '2', DATE_INT: '01/06/2025' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/06/2025', found: true },
        { CHILD: '2', DATE_PLACED: '01/06/2025' },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { CHILD: '1', DATE_INT: '01/06/2025' },
        { CHILD: '2', DATE_INT: '01/06/2025' },
        { CHILD: '3' },
        { CHILD: '4', DATE_INT: '01/06/2025' },
      ],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '01/06/2024' },
        { CHILD: '1', DATE_PLACED: '01/06/2025' },
        { CHILD: '2' },
        { CHILD: '3', DATE_PLACED: '01/06/2025' },
        { CHILD: '5', DATE_PLACED: '02/06/2025' },
      ],
    },
  ],
})
