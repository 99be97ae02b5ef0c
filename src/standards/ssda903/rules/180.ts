import { rule903 } from '../rule.ts'

/** Twenty questions of 0 to 2 points come to 0 to 40 (Strengths and Difficulties Questionnaire, total difficulties). */
const isScore = (text: string) => /^\d{1,2}(?:\.0+)?$/.test(text) && Number(text) <= 40

export const rule180 = rule903({
  code: '180',
  says: 'The score of the strengths and difficulties questionnaire is not a whole number from 0 to 40.',
  reads: { OC2: ['SDQ_SCORE'] },
  marks: { OC2: ['SDQ_SCORE'] },
  *find({ OC2 }) {
    for (const child of OC2) if (child.SDQ_SCORE !== undefined && !isScore(child.SDQ_SCORE)) yield child
  },
  caught: [{ OC2: [{ SDQ_SCORE: '41' }, { SDQ_SCORE: '-1' }, { SDQ_SCORE: '12.5' }, { SDQ_SCORE: 'HIGH' }] }],
  spared: [{ OC2: [{ SDQ_SCORE: '0' }, { SDQ_SCORE: '40' }, { SDQ_SCORE: '7.0' }, {}] }],
})
