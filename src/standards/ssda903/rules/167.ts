import { isOneOf, reviewParticipations } from '../codes.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Where no review took place there is none to have taken part in, by whatever code. */
export const rule167 = rule903({
  code: '167',
  says: 'How the child took part in the review is missing or is not one of the codes, or no review is given to take part in.',
  reads: { Reviews: ['REVIEW', 'REVIEW_CODE'] },
  marks: { Reviews: ['REVIEW_CODE'] },
  *find({ Reviews }) {
    for (const review of Reviews)
      if (
        isFilled(review, 'REVIEW')
          ? !isOneOf(review.REVIEW_CODE, reviewParticipations)
          : isFilled(review, 'REVIEW_CODE')
      )
        yield review
  },
  caught: [
    {
      Reviews: [
        { REVIEW: '02/05/2025' },
        { REVIEW: '02/05/2025', REVIEW_CODE: 'PN8' },
        { REVIEW: '02/05/2025', REVIEW_CODE: 'pn1' },
        { REVIEW_CODE: 'NONE' },
        { REVIEW_CODE: 'PN1' },
      ],
    },
  ],
  spared: [
    {
      Reviews: [
        { REVIEW: '02/05/2025', REVIEW_CODE: 'PN0' },
        { REVIEW: '02/05/2025', REVIEW_CODE: 'PN7' },
        {},
      ],
    },
  ],
})
