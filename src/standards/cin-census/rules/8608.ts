import { isAfter } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule8608 = ruleCin({
  code: '8608',
  says: 'The assessment ended before it began.',
  reads: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  marks: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  *find({ Assessments }) {
    for (const assessment of Assessments)
      if (isAfter(assessment.AssessmentActualStartDate, assessment.AssessmentAuthorisationDate))
        yield assessment
  },
  caught: [
    { Assessments: [{ AssessmentActualStartDate: '02/05/2025', AssessmentAuthorisationDate: '01/05/2025' }] },
  ],
  spared: [
    {
      Assessments: [
        { AssessmentActualStartDate: '02/05/2025', AssessmentAuthorisationDate: '02/05/2025' },
        { AssessmentActualStartDate: '02/05/2025' },
        { AssessmentAuthorisationDate: '01/05/2025' },
      ],
    },
  ],
})
