import { rule903 } from '../rule.ts'
import { noDayIn } from '../validity.ts'

export const rule113 = rule903({
  code: '113',
  says: 'The day on which the child was matched with the adopters is not a real day.',
  reads: { AD1: ['DATE_MATCH'] },
  marks: { AD1: ['DATE_MATCH'] },
  find: ({ AD1 }) => noDayIn(AD1, 'DATE_MATCH'),
  caught: [{ AD1: [{ DATE_MATCH: '31/06/2025' }, { DATE_MATCH: 'JUNE' }] }],
  spared: [{ AD1: [{ DATE_MATCH: '30/06/2025' }, {}] }],
})
