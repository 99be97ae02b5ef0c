import { codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** From the census of 2024/25. */
export const rule8950Q = ruleCin({
  code: '8950Q',
  says: 'Please check: factor 19A is no longer used. Record 19B (by another child) or 19C (by an adult).',
  severity: 'query',
  reads: { Assessments: ['AssessmentFactors'] },
  marks: { Assessments: ['AssessmentFactors'] },
  *find({ Assessments }) {
    for (const assessment of Assessments)
      if (codesIn(assessment.AssessmentFactors).includes('19A')) yield assessment
  },
  caught: [{ Assessments: [{ AssessmentFactors: '19A' }, { AssessmentFactors: '1A,19a' }] }],
  spared: [{ Assessments: [{ AssessmentFactors: '19B,19C' }, { AssessmentFactors: '18A' }, {}] }],
})
