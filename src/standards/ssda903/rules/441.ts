import { birthday, isBefore } from '../../checking/day-number.ts'
import { isOneOf, reviewParticipations } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule441 = rule903({
  code: '441',
  says: 'How the child took part in the review is recorded as for a child of 4 or older, and the child was under 4 that day.',
  reads: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  marks: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  *find({ Reviews }) {
    for (const review of Reviews)
      if (
        review.REVIEW_CODE !== 'PN0' &&
        isOneOf(review.REVIEW_CODE, reviewParticipations) &&
        review.DOB !== undefined &&
        isBefore(review.REVIEW, birthday(review.DOB, 4))
      )
        yield review
  },
  caught: [{ Reviews: [{ DOB: '02/06/2021', REVIEW: '01/06/2025', REVIEW_CODE: 'PN7' }] }],
  spared: [
    {
      Reviews: [
        { DOB: '01/06/2021', REVIEW: '01/06/2025', REVIEW_CODE: 'PN1' },
        { DOB: '01/06/2024', REVIEW: '01/06/2025', REVIEW_CODE: 'PN0' },
        { DOB: '01/06/2024', REVIEW: '01/06/2025' },
        { DOB: '01/06/2024', REVIEW_CODE: 'PN1' },
        { REVIEW: '01/06/2025', REVIEW_CODE: 'PN1' },
      ],
    },
  ],
})
