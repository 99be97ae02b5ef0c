import { isBefore } from '../../checking/day-number.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'
import { workingDaysOn } from '../working-time.ts'

export const rule8670Q = ruleCin({
  code: '8670Q',
  says: 'Please check: this assessment began more than 45 working days before the end of the census year, and has not ended.',
  severity: 'query',
  reads: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  *find({ Assessments, Header }, collection) {
    const latest = workingDaysOn(periodOf(Header, collection).end, -45)
    for (const assessment of Assessments) {
      const { AssessmentActualStartDate: began, AssessmentAuthorisationDate: ended } = assessment
      if (ended === undefined && isBefore(began, latest)) yield assessment
    }
  },
  caught: [
    {
      Assessments: [{ AssessmentActualStartDate: '26/01/2026' }, { AssessmentActualStartDate: '01/04/2024' }],
    },
  ],
  spared: [
    {
      Assessments: [
        { AssessmentActualStartDate: '27/01/2026' },
        { AssessmentActualStartDate: '26/01/2026', AssessmentAuthorisationDate: '01/03/2026' },
        {},
      ],
    },
  ],
})
