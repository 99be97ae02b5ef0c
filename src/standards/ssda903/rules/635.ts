import { rule903 } from '../rule.ts'

export const rule635 = rule903({
  code: '635',
  says: 'The child is recorded as never having had an earlier permanent home, and yet an order or where it was arranged is given.',
  reads: { PrevPerm: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'] },
  marks: { PrevPerm: ['LA_PERM', 'DATE_PERM', 'PREV_PERM'] },
  *find({ PrevPerm }) {
    for (const child of PrevPerm)
      if (child.PREV_PERM === 'Z1' && (child.LA_PERM !== undefined || child.DATE_PERM !== undefined))
        yield child
  },
  caught: [
    {
      PrevPerm: [
        { PREV_PERM: 'Z1', LA_PERM: '352' },
        { PREV_PERM: 'Z1', DATE_PERM: '01/05/2019' },
      ],
    },
  ],
  spared: [
    { PrevPerm: [{ PREV_PERM: 'Z1' }, { PREV_PERM: 'P1', LA_PERM: '352', DATE_PERM: '01/05/2019' }, {}] },
  ],
})
