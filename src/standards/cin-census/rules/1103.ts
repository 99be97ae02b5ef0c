import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

export const rule1103 = ruleCin({
  code: '1103',
  says: 'The assessment began before the referral that led to it.',
  reads: {
    Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentActualStartDate'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINreferralDate'],
  },
  marks: { Assessments: ['AssessmentActualStartDate'], CINdetails: ['CINreferralDate'] },
  *find({ Assessments, CINdetails }) {
    for (const assessment of Assessments)
      for (const episode of CINdetails.ofSame('CINdetailsID', assessment))
        if (isBefore(assessment.AssessmentActualStartDate, episode.CINreferralDate))
          yield* [episode, assessment]
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '2', CINreferralDate: '01/05/2025' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentActualStartDate: '01/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '1', AssessmentActualStartDate: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentActualStartDate: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2', AssessmentActualStartDate: '01/05/2025' },
        { LAchildID: '2', CINdetailsID: '1', AssessmentActualStartDate: '01/05/2025' },
      ],
    },
  ],
})
