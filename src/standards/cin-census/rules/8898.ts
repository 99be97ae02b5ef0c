import { codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8898 = ruleCin({
  code: '8898',
  says: 'The same factor is recorded twice for this assessment.',
  reads: { Assessments: ['AssessmentFactors'] },
  marks: { Assessments: ['AssessmentFactors'] },
  *find({ Assessments }) {
    for (const assessment of Assessments) {
      const factors = codesIn(assessment.AssessmentFactors)
      if (new Set(factors).size < factors.length) yield assessment
    }
  },
  caught: [{ Assessments: [{ AssessmentFactors: '1A,2B,1A' }] }],
  spared: [{ Assessments: [{ AssessmentFactors: '1A,2B' }, { AssessmentFactors: '1A' }, {}] }],
})
