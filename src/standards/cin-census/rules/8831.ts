import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** Child in need plans and child protection plans have rules of their own (4000, 8832). */
export const rule8831 = ruleCin({
  code: '8831',
  says: 'The referral is marked as leading to no further action, and an assessment, an enquiry or a conference is recorded.',
  reads: { CINdetails: ['LAchildID', 'CINdetailsID', 'ReferralNFA'] },
  mayRead: {
    CINdetails: ['DateOfInitialCPC'],
    Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
    Section47: ['LAchildID', 'CINdetailsID', 'S47ActualStartDate', 'DateOfInitialCPC'],
  },
  marks: {
    CINdetails: ['DateOfInitialCPC'],
    Assessments: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
    Section47: ['S47ActualStartDate', 'DateOfInitialCPC'],
  },
  *find({ CINdetails, Assessments, Section47 }) {
    for (const episode of CINdetails) {
      if (!isYes(episode.ReferralNFA)) continue
      const activity = [
        ...Assessments.ofSame('CINdetailsID', episode),
        ...Section47.ofSame('CINdetailsID', episode),
      ]
      if (activity.length > 0 || episode.DateOfInitialCPC !== undefined) yield* [episode, ...activity]
    }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReferralNFA: '1', found: true },
        { LAchildID: '1', CINdetailsID: '2', ReferralNFA: 'true', found: true },
        { LAchildID: '1', CINdetailsID: '3', ReferralNFA: '1', DateOfInitialCPC: '01/05/2025', found: true },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentActualStartDate: '01/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '4', AssessmentActualStartDate: '01/05/2025' },
      ],
      Section47: [{ LAchildID: '1', CINdetailsID: '2', S47ActualStartDate: '01/05/2025', found: true }],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReferralNFA: '1' },
        { LAchildID: '1', CINdetailsID: '2', ReferralNFA: '0', DateOfInitialCPC: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '3' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '2' },
        { LAchildID: '1', CINdetailsID: '3' },
      ],
      Section47: [
        { LAchildID: '1', CINdetailsID: '2' },
        { LAchildID: '2', CINdetailsID: '1' },
      ],
    },
  ],
})
