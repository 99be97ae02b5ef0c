import { ruleCin } from '../rule.ts'

export const rule8867 = ruleCin({
  code: '8867',
  says: 'The episode is closed, and this assessment in it has not been completed.',
  reads: {
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINclosureDate'],
    Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentAuthorisationDate'],
  },
  marks: { CINdetails: ['CINclosureDate'], Assessments: ['AssessmentAuthorisationDate'] },
  *find({ CINdetails, Assessments }) {
    for (const assessment of Assessments) {
      if (assessment.AssessmentAuthorisationDate !== undefined) continue
      for (const episode of CINdetails.ofSame('CINdetailsID', assessment))
        if (episode.CINclosureDate !== undefined) yield* [episode, assessment]
    }
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025', found: true }],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
    },
  ],
})
