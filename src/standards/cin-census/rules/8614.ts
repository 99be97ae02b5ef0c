import { codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8614 = ruleCin({
  code: '8614',
  says: 'Factors are recorded for an assessment that has not been completed.',
  reads: { Assessments: ['AssessmentAuthorisationDate', 'AssessmentFactors'] },
  marks: { Assessments: ['AssessmentAuthorisationDate', 'AssessmentFactors'] },
  *find({ Assessments }) {
    for (const assessment of Assessments)
      if (
        assessment.AssessmentAuthorisationDate === undefined &&
        codesIn(assessment.AssessmentFactors).length > 0
      )
        yield assessment
  },
  caught: [{ Assessments: [{ AssessmentFactors: '1A' }, { AssessmentFactors: '1A,2B' }] }],
  spared: [
    {
      Assessments: [
        { AssessmentFactors: '1A', AssessmentAuthorisationDate: '01/05/2025' },
        { AssessmentFactors: '' },
        {},
      ],
    },
  ],
})
