import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule197a = rule903({
  code: '197a',
  says: 'The questionnaire has a score, so no reason is asked why it has none.',
  reads: { OC2: ['SDQ_SCORE', 'SDQ_REASON'] },
  marks: { OC2: ['SDQ_SCORE', 'SDQ_REASON'] },
  *find({ OC2 }) {
    for (const child of OC2) if (isFilled(child, 'SDQ_SCORE') && isFilled(child, 'SDQ_REASON')) yield child
  },
  caught: [{ OC2: [{ SDQ_SCORE: '0', SDQ_REASON: 'SDQ2' }] }],
  spared: [{ OC2: [{ SDQ_SCORE: '12' }, { SDQ_REASON: 'SDQ2' }, {}] }],
})
