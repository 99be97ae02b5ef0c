import { isWithin } from '../../checking/day-number.ts'
import { codesIn } from '../answers.ts'
import { assessmentFactors } from '../codes.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/** Asked of assessments completed within the census year. A code that the census does not have says nothing. */
export const rule8897Q = ruleCin({
  code: '8897Q',
  says: 'Please check: this assessment was completed, and no factor of the census is recorded for it.',
  severity: 'query',
  reads: { Assessments: ['AssessmentAuthorisationDate', 'AssessmentFactors'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Assessments: ['AssessmentAuthorisationDate', 'AssessmentFactors'] },
  *find({ Assessments, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const assessment of Assessments) {
      const factors = codesIn(assessment.AssessmentFactors)
      const any = factors.some((code) => assessmentFactors.find(code) !== undefined)
      if (!any && isWithin(assessment.AssessmentAuthorisationDate, start, end)) yield assessment
    }
  },
  caught: [
    {
      Assessments: [
        { AssessmentAuthorisationDate: '01/04/2025' },
        { AssessmentAuthorisationDate: '31/03/2026', AssessmentFactors: '99' },
      ],
    },
  ],
  spared: [
    {
      Assessments: [
        { AssessmentAuthorisationDate: '01/04/2025', AssessmentFactors: '1A' },
        { AssessmentAuthorisationDate: '01/04/2025', AssessmentFactors: '99,21' },
        { AssessmentAuthorisationDate: '31/03/2025' },
        { AssessmentAuthorisationDate: '01/04/2026' },
        {},
      ],
    },
  ],
})
