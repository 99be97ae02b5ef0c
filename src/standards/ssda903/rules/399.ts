import { isOneOf, shortBreaks } from '../codes.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule399 = rule903({
  code: '399',
  says: 'This child had nothing but short breaks, and a review or whether she is a mother is recorded all the same.',
  reads: {
    Episodes: ['CHILD', 'LS'],
    Header: ['CHILD', 'MOTHER'],
    Reviews: ['CHILD', 'REVIEW', 'REVIEW_CODE'],
  },
  marks: { Episodes: ['LS'], Header: ['MOTHER'], Reviews: ['REVIEW', 'REVIEW_CODE'] },
  *find({ Episodes, Header, Reviews }) {
    for (const child of Header) {
      const episodes = Episodes.of(child)
      if (episodes.length === 0 || !episodes.every(({ LS }) => isOneOf(LS, shortBreaks))) continue
      const reviews = Reviews.of(child).filter((review) => anyFilled(review, ['REVIEW', 'REVIEW_CODE']))
      if (child.MOTHER === undefined && reviews.length === 0) continue
      yield child
      yield* episodes
      yield* reviews
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', found: true }, { CHILD: '2', MOTHER: '0', found: true }, { CHILD: '3' }],
      Episodes: [
        { CHILD: '1', LS: 'V3', found: true },
        { CHILD: '1', LS: 'V4', found: true },
        { CHILD: '2', LS: 'V3', found: true },
        { CHILD: '3', LS: 'V3' },
      ],
      Reviews: [
        { CHILD: '1', REVIEW: '01/06/2025', found: true },
        { CHILD: '1', REVIEW: 'JUNE', found: true },
        { CHILD: '1' },
        { CHILD: '3' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', MOTHER: '1' }, { CHILD: '2' }, { CHILD: '3', MOTHER: '0' }],
      Episodes: [
        { CHILD: '1', LS: 'V3' },
        { CHILD: '1', LS: 'V2' },
        { CHILD: '2', LS: 'V4' },
      ],
      Reviews: [{ CHILD: '1', REVIEW: '01/06/2025', REVIEW_CODE: 'PN1' }],
    },
  ],
})
