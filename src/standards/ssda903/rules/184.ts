import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule184 = rule903({
  code: '184',
  says: 'The decision to place the child for adoption is dated before the child was born.',
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED'], Header: ['CHILD', 'DOB'] },
  marks: { PlacedAdoption: ['DATE_PLACED'] },
  *find({ PlacedAdoption, Header }) {
    for (const decision of PlacedAdoption)
      if (Header.of(decision).some(({ DOB }) => isBefore(decision.DATE_PLACED, DOB))) yield decision
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2025' }],
      PlacedAdoption: [{ CHILD: '1', DATE_PLACED: '01/05/2025' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2025' }, { CHILD: '2' }],
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED: '02/05/2025' },
        { CHILD: '1' },
        { CHILD: '2', DATE_PLACED: '01/05/2025' },
        { CHILD: '3', DATE_PLACED: '01/05/2025' },
      ],
    },
  ],
})
