import { codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** From the census of 2024/25. */
export const rule8945Q = ruleCin({
  code: '8945Q',
  says: 'Please check: factor 18A is no longer used. Record 18B (by another child) or 18C (by an adult).',
  severity: 'query',
  reads: { Assessments: ['AssessmentFactors'] },
  marks: { Assessments: ['AssessmentFactors'] },
  *find({ Assessments }) {
    for (const assessment of Assessments)
      if (codesIn(assessment.AssessmentFactors).includes('18A')) yield assessment
  },
  caught: [{ Assessments: [{ AssessmentFactors: '18A' }, { AssessmentFactors: '1A,18a' }] }],
  spared: [{ Assessments: [{ AssessmentFactors: '18B,18C' }, { AssessmentFactors: '19A' }, {}] }],
})
