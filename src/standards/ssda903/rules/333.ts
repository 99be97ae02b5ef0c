import { isOnOrBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule333 = rule903({
  code: '333',
  says: 'The child was matched with adopters before the decision that the child should be placed for adoption, or without one.',
  reads: { AD1: ['DATE_INT', 'DATE_MATCH'] },
  marks: { AD1: ['DATE_INT'] },
  *find({ AD1 }) {
    for (const adoption of AD1)
      if (adoption.DATE_MATCH !== undefined && !isOnOrBefore(adoption.DATE_INT, adoption.DATE_MATCH))
        yield adoption
  },
  caught: [{ AD1: [{ DATE_INT: '03/05/2025', DATE_MATCH: '02/05/2025' }, { DATE_MATCH: '02/05/2025' }] }],
  spared: [
    {
      AD1: [{ DATE_INT: '02/05/2025', DATE_MATCH: '02/05/2025' }, { DATE_INT: '03/05/2025' }, {}],
    },
  ],
})
