import { closedAfterAssessment } from '../answers.ts'
import { ruleCin } from '../rule.ts'

export const rule2990 = ruleCin({
  code: '2990',
  says: 'The episode is marked as closed after assessment (RC8 or RC9), and more than an assessment is recorded in it.',
  reads: { CINdetails: ['LAchildID', 'CINdetailsID', 'ReasonForClosure'] },
  mayRead: {
    CINdetails: ['DateOfInitialCPC'],
    CINplanDates: ['LAchildID', 'CINdetailsID'],
    Section47: ['LAchildID', 'CINdetailsID'],
    ChildProtectionPlans: ['LAchildID', 'CINdetailsID'],
  },
  marks: {
    CINdetails: ['ReasonForClosure'],
    CINplanDates: ['LAchildID'],
    Section47: ['LAchildID'],
    ChildProtectionPlans: ['LAchildID'],
  },
  *find({ CINdetails, CINplanDates, Section47, ChildProtectionPlans }) {
    for (const episode of CINdetails) {
      if (!closedAfterAssessment(episode.ReasonForClosure)) continue
      const activity = [
        ...CINplanDates.ofSame('CINdetailsID', episode),
        ...Section47.ofSame('CINdetailsID', episode),
        ...ChildProtectionPlans.ofSame('CINdetailsID', episode),
      ]
      if (activity.length > 0 || episode.DateOfInitialCPC !== undefined) yield* [episode, ...activity]
    }
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC8', found: true },
        { LAchildID: '1', CINdetailsID: '2', ReasonForClosure: 'RC9', found: true },
        { LAchildID: '1', CINdetailsID: '3', ReasonForClosure: 'RC9', found: true },
        {
          LAchildID: '1',
          CINdetailsID: '4',
          ReasonForClosure: 'RC9',
          DateOfInitialCPC: '01/05/2025',
          found: true,
        },
      ],
      CINplanDates: [{ LAchildID: '1', CINdetailsID: '1', found: true }],
      Section47: [{ LAchildID: '1', CINdetailsID: '2', found: true }],
      ChildProtectionPlans: [
        { LAchildID: '1', CINdetailsID: '3', found: true },
        { LAchildID: '1', CINdetailsID: '5' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', ReasonForClosure: 'RC8' },
        { LAchildID: '1', CINdetailsID: '2', ReasonForClosure: 'RC7', DateOfInitialCPC: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '3' },
      ],
      CINplanDates: [{ LAchildID: '1', CINdetailsID: '2' }],
      Section47: [{ LAchildID: '1', CINdetailsID: '2' }],
      ChildProtectionPlans: [{ LAchildID: '1', CINdetailsID: '3' }],
    },
  ],
})
