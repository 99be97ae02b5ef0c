import { birthday, isOnOrAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule440 = rule903({
  code: '440',
  says: 'The review is recorded as that of a child under 4, and the child was 4 or older that day.',
  reads: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  marks: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  *find({ Reviews }) {
    for (const review of Reviews)
      if (
        review.REVIEW_CODE === 'PN0' &&
        review.DOB !== undefined &&
        isOnOrAfter(review.REVIEW, birthday(review.DOB, 4))
      )
        yield review
  },
  caught: [{ Reviews: [{ DOB: '01/06/2021', REVIEW: '01/06/2025', REVIEW_CODE: 'PN0' }] }],
  spared: [
    {
      Reviews: [
        { DOB: '01/06/2021', REVIEW: '31/05/2025', REVIEW_CODE: 'PN0' },
        { DOB: '01/06/2021', REVIEW: '01/06/2025', REVIEW_CODE: 'PN1' },
        { DOB: '01/06/2021', REVIEW_CODE: 'PN0' },
        { REVIEW: '01/06/2025', REVIEW_CODE: 'PN0' },
      ],
    },
  ],
})
