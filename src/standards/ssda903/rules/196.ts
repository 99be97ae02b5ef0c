import { sdqReasons } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule196 = rule903({
  code: '196',
  says: 'The reason why there is no score of the strengths and difficulties questionnaire is not one of the codes.',
  reads: { OC2: ['SDQ_REASON'] },
  marks: { OC2: ['SDQ_REASON'] },
  find: ({ OC2 }) => otherThan(OC2, 'SDQ_REASON', sdqReasons),
  caught: [{ OC2: [{ SDQ_REASON: 'SDQ6' }, { SDQ_REASON: 'sdq1' }] }],
  spared: [{ OC2: [{ SDQ_REASON: 'SDQ1' }, { SDQ_REASON: 'SDQ5' }, {}] }],
})
