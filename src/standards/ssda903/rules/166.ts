import { rule903 } from '../rule.ts'
import { noDayAtAllIn } from '../validity.ts'

export const rule166 = rule903({
  code: '166',
  says: 'The day of the review is missing or is not a real day.',
  reads: { Reviews: ['REVIEW'] },
  marks: { Reviews: ['REVIEW'] },
  find: ({ Reviews }) => noDayAtAllIn(Reviews, 'REVIEW'),
  caught: [{ Reviews: [{ REVIEW: '31/06/2025' }, { REVIEW: 'JUNE' }, {}] }],
  spared: [{ Reviews: [{ REVIEW: '30/06/2025' }] }],
})
