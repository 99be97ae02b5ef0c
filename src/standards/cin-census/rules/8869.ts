import { codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/**
 * Looks at each assessment: at the codes in its one cell, and, where a table has a row for each code and does not name the
 * assessment, at the rows of one episode that were authorised on one day.
 */
export const rule8869 = ruleCin({
  code: '8869',
  says: 'Factor 21 says that no factor was found, so it cannot stand beside another.',
  reads: { Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentFactors', 'AssessmentAuthorisationDate'] },
  mayRead: { Assessments: ['AssessmentID'] },
  marks: { Assessments: ['AssessmentFactors'] },
  *find({ Assessments }) {
    for (const ofEpisode of Assessments.groups('CINdetailsID')) {
      const assessments = Map.groupBy(ofEpisode, (row) => row.AssessmentID ?? row.AssessmentAuthorisationDate)
      for (const rows of assessments.values()) {
        if (!rows.some((row) => codesIn(row.AssessmentFactors).includes('21'))) continue
        for (const row of rows) if (codesIn(row.AssessmentFactors).some((code) => code !== '21')) yield row
      }
    }
  },
  caught: [
    {
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentID: '1', AssessmentFactors: '21,1A', found: true },
        { LAchildID: '1', CINdetailsID: '1', AssessmentID: '2', AssessmentFactors: '1A' },
      ],
    },
    {
      Assessments: [
        {
          LAchildID: '1',
          CINdetailsID: '1',
          AssessmentAuthorisationDate: '01/05/2025',
          AssessmentFactors: '21',
        },
        {
          LAchildID: '1',
          CINdetailsID: '1',
          AssessmentAuthorisationDate: '01/05/2025',
          AssessmentFactors: '1A',
          found: true,
        },
        {
          LAchildID: '1',
          CINdetailsID: '1',
          AssessmentAuthorisationDate: '02/05/2025',
          AssessmentFactors: '1A',
        },
      ],
    },
  ],
  spared: [
    {
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentID: '1', AssessmentFactors: '21' },
        { LAchildID: '1', CINdetailsID: '1', AssessmentID: '2', AssessmentFactors: '1A,2B' },
        { LAchildID: '1', CINdetailsID: '1', AssessmentID: '3' },
      ],
    },
  ],
})
