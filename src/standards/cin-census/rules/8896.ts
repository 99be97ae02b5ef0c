import { ruleCin } from '../rule.ts'

export const rule8896 = ruleCin({
  code: '8896',
  says: 'This episode has more than one assessment that has not been completed.',
  reads: { Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentAuthorisationDate'] },
  marks: { Assessments: ['AssessmentAuthorisationDate'] },
  *find({ Assessments }) {
    for (const assessments of Assessments.groups('CINdetailsID')) {
      const open = assessments.filter(({ AssessmentAuthorisationDate: ended }) => ended === undefined)
      if (open.length > 1) yield* open
    }
  },
  caught: [
    {
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '1', AssessmentAuthorisationDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
        { LAchildID: '2', CINdetailsID: '1' },
      ],
    },
  ],
})
