import { birthday } from '../../checking/day-number.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Who turned 17 on the year’s first day turned 17 in the year: rule 197B asks for the questionnaire. */
export const rule189 = rule903({
  code: '189',
  says: 'The child was 17 or over before the year began, and something is recorded of the strengths and difficulties questionnaire.',
  reads: { OC2: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'] },
  marks: { OC2: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'] },
  *find({ OC2 }, { start }) {
    for (const child of OC2)
      if (child.DOB !== undefined && birthday(child.DOB, 17) < start)
        if (anyFilled(child, ['SDQ_SCORE', 'SDQ_REASON'])) yield child
  },
  caught: [
    {
      OC2: [
        { DOB: '31/03/2008', SDQ_SCORE: '9' },
        { DOB: '31/03/2008', SDQ_REASON: 'SDQ1' },
      ],
    },
  ],
  spared: [{ OC2: [{ DOB: '01/04/2008', SDQ_SCORE: '9' }, { DOB: '31/03/2008' }, { SDQ_SCORE: '9' }] }],
})
