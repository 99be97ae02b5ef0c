import { periodOf } from '../collections.ts'
import { overlapping } from '../overlapping.ts'
import { ruleCin } from '../rule.ts'

/** An assessment that has not been completed lasts to the end of the census year. */
export const rule8863Q = ruleCin({
  code: '8863Q',
  says: 'Please check: two assessments of this child went on at the same time.',
  severity: 'query',
  reads: { Assessments: ['LAchildID', 'AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'] },
  *find({ Assessments, Header }, collection) {
    const { end } = periodOf(Header, collection)
    for (const assessments of Assessments.childrenInOrder('AssessmentActualStartDate'))
      for (const { row, runsOn } of overlapping(assessments, {
        begins: ({ AssessmentActualStartDate }) => AssessmentActualStartDate,
        ends: ({ AssessmentAuthorisationDate }) => AssessmentAuthorisationDate ?? end,
        lastDay: 'shared',
      }))
        yield runsOn ? row : { row, columns: ['AssessmentActualStartDate'] }
  },
  caught: [
    {
      Assessments: [
        {
          LAchildID: '1',
          AssessmentActualStartDate: '01/05/2025',
          AssessmentAuthorisationDate: '01/06/2025',
          found: true,
        },
        {
          LAchildID: '1',
          AssessmentActualStartDate: '01/06/2025',
          AssessmentAuthorisationDate: '01/07/2025',
          found: true,
        },
        {
          LAchildID: '2',
          AssessmentActualStartDate: '01/06/2025',
          AssessmentAuthorisationDate: '01/07/2025',
        },
      ],
    },
    {
      Assessments: [
        { LAchildID: '1', AssessmentActualStartDate: '01/05/2025' },
        { LAchildID: '1', AssessmentActualStartDate: '01/03/2026' },
      ],
    },
  ],
  spared: [
    {
      Assessments: [
        {
          LAchildID: '1',
          AssessmentActualStartDate: '01/05/2025',
          AssessmentAuthorisationDate: '31/05/2025',
        },
        { LAchildID: '1', AssessmentActualStartDate: '01/06/2025' },
        { LAchildID: '1' },
      ],
    },
  ],
})
