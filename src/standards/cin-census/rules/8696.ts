import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8696 = ruleCin({
  code: '8696',
  says: 'The day on which the assessment ended is outside the census year.',
  reads: { Assessments: ['AssessmentAuthorisationDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Assessments: ['AssessmentAuthorisationDate'] },
  *find({ Assessments, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const assessment of Assessments) {
      const { AssessmentAuthorisationDate: ended } = assessment
      if (isBefore(ended, start) || isAfter(ended, end)) yield assessment
    }
  },
  caught: [
    {
      Assessments: [
        { AssessmentAuthorisationDate: '31/03/2025' },
        { AssessmentAuthorisationDate: '01/04/2026' },
      ],
    },
  ],
  spared: [
    {
      Assessments: [
        { AssessmentAuthorisationDate: '01/04/2025' },
        { AssessmentAuthorisationDate: '31/03/2026' },
        {},
      ],
    },
  ],
})
