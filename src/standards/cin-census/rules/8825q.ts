import { closedAfterAssessment } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule8825Q = ruleCin({
  code: '8825Q',
  says: 'Please check: the episode closed after assessment (RC8 or RC9), and has no assessment.',
  severity: 'query',
  reads: {
    CINdetails: ['LAchildID', 'CINdetailsID', 'ReasonForClosure'],
    Assessments: ['LAchildID', 'CINdetailsID'],
  },
  marks: { CINdetails: ['ReasonForClosure'] },
  *find({ CINdetails, Assessments }) {
    for (const episode of CINdetails)
      if (
        closedAfterAssessment(episode.ReasonForClosure) &&
        Assessments.ofSame('CINdetailsID', episode).length === 0
      )
        yield episode
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC8' },
        { LAchildID: '2', CINdetailsID: '1', ReasonForClosure: 'RC9' },
      ],
      Assessments: [{ LAchildID: '1', CINdetailsID: '2' }],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC8' },
        { LAchildID: '2', CINdetailsID: '1', ReasonForClosure: 'RC7' },
        { LAchildID: '3', CINdetailsID: '1' },
      ],
      Assessments: [{ LAchildID: '1', CINdetailsID: '1' }],
    },
  ],
})
