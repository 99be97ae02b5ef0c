import { isAfter, isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

export const rule8736 = ruleCin({
  code: '8736',
  says: 'An assessment that has not been completed must have begun within the census year.',
  reads: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  *find({ Assessments, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const assessment of Assessments) {
      const { AssessmentActualStartDate: began, AssessmentAuthorisationDate: ended } = assessment
      if (ended === undefined && (isBefore(began, start) || isAfter(began, end))) yield assessment
    }
  },
  caught: [
    {
      Assessments: [{ AssessmentActualStartDate: '31/03/2025' }, { AssessmentActualStartDate: '01/04/2026' }],
    },
  ],
  spared: [
    {
      Assessments: [
        { AssessmentActualStartDate: '01/04/2025' },
        { AssessmentActualStartDate: '31/03/2026' },
        { AssessmentActualStartDate: '31/03/2025', AssessmentAuthorisationDate: '01/05/2025' },
        {},
      ],
    },
  ],
})
