import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule112 = rule903({
  code: '112',
  says: 'The day on which it was decided that the child should be placed for adoption is not a real day.',
  reads: { AD1: ['DATE_INT'] },
  marks: { AD1: ['DATE_INT'] },
  find: ({ AD1 }) => noDayIn(AD1, 'DATE_INT'),
  caught: [{ AD1: [{ DATE_INT: '31/06/2025' }, { DATE_INT: 'JUNE' }] }],
  spared: [{ AD1: [{ DATE_INT: '30/06/2025' }, {}] }],
})
