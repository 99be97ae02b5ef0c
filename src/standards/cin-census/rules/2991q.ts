import { ruleCin } from '../rule.ts'

export const rule2991Q = ruleCin({
  code: '2991Q',
  says: 'Please check: a section 47 enquiry is recorded, and its episode has no assessment.',
  severity: 'query',
  reads: { Section47: ['LAchildID', 'CINdetailsID'], Assessments: ['LAchildID', 'CINdetailsID'] },
  marks: { Section47: ['LAchildID'] },
  *find({ Section47, Assessments }) {
    for (const enquiry of Section47)
      if (Assessments.ofSame('CINdetailsID', enquiry).length === 0) yield enquiry
  },
  caught: [
    {
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '2' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '2' },
        { LAchildID: '2', CINdetailsID: '1' },
      ],
    },
  ],
  spared: [
    {
      Section47: [{ LAchildID: '1', CINdetailsID: '1' }],
      Assessments: [
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
    },
  ],
})
