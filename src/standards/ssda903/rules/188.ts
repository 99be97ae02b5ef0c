import { birthday } from '../../checking/day-number.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule188 = rule903({
  code: '188',
  says: 'The child was under 4 when the year ended, and something is recorded of the strengths and difficulties questionnaire.',
  reads: { OC2: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'] },
  marks: { OC2: ['SDQ_SCORE', 'SDQ_REASON'] },
  *find({ OC2 }, { end }) {
    for (const child of OC2)
      if (child.DOB !== undefined && birthday(child.DOB, 4) > end)
        if (anyFilled(child, ['SDQ_SCORE', 'SDQ_REASON'])) yield child
  },
  caught: [
    {
      OC2: [
        { DOB: '01/04/2022', SDQ_SCORE: '9' },
        { DOB: '01/04/2022', SDQ_REASON: 'SDQ1' },
      ],
    },
  ],
  spared: [{ OC2: [{ DOB: '31/03/2022', SDQ_SCORE: '9' }, { DOB: '01/04/2022' }, { SDQ_SCORE: '9' }] }],
})
