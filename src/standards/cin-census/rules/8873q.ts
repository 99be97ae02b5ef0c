import { closedAfterAssessment, codesIn } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8873Q = ruleCin({
  code: '8873Q',
  says: 'Please check: the only assessment of this episode found no factor (21), so the reason for closure should be RC8 or RC9.',
  severity: 'query',
  reads: {
    Assessments: ['LAchildID', 'CINdetailsID', 'AssessmentFactors'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'ReasonForClosure'],
  },
  marks: { Assessments: ['AssessmentFactors'], CINdetails: ['ReasonForClosure'] },
  *find({ Assessments, CINdetails }) {
    for (const episode of CINdetails) {
      const { ReasonForClosure: reason } = episode
      if (reason === undefined || closedAfterAssessment(reason)) continue
      const [assessment, ...others] = Assessments.ofSame('CINdetailsID', episode)
      if (assessment === undefined || others.length > 0) continue
      if (codesIn(assessment.AssessmentFactors).includes('21')) yield* [assessment, episode]
    }
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC7' }],
      Assessments: [{ LAchildID: '1', CINdetailsID: '1', AssessmentFactors: '21' }],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC8' },
        { LAchildID: '1', CINdetailsID: '2', ReasonForClosure: 'RC9' },
        { LAchildID: '1', CINdetailsID: '3', ReasonForClosure: 'RC7' },
        { LAchildID: '1', CINdetailsID: '4', ReasonForClosure: 'RC7' },
        { LAchildID: '1', CINdetailsID: '5' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1', AssessmentFactors: '21' },
        { LAchildID: '1', CINdetailsID: '2', AssessmentFactors: '21' },
        { LAchildID: '1', CINdetailsID: '3', AssessmentFactors: '21' },
        { LAchildID: '1', CINdetailsID: '3', AssessmentFactors: '20' },
        { LAchildID: '1', CINdetailsID: '4', AssessmentFactors: '20' },
        { LAchildID: '1', CINdetailsID: '5', AssessmentFactors: '21' },
      ],
    },
  ],
})
