import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** An enquiry is open until its conference, or until it is recorded that none is needed. */
export const rule8839 = ruleCin({
  code: '8839',
  says: 'This episode has more than one open section 47 enquiry.',
  reads: { Section47: ['LAchildID', 'CINdetailsID', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  marks: { Section47: ['DateOfInitialCPC'] },
  *find({ Section47 }) {
    for (const enquiries of Section47.groups('CINdetailsID')) {
      const open = enquiries.filter(
        ({ DateOfInitialCPC, ICPCnotRequired }) => DateOfInitialCPC === undefined && !isYes(ICPCnotRequired),
      )
      if (open.length > 1) yield* open
    }
  },
  caught: [
    {
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '0', found: true },
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '1' },
      ],
    },
  ],
  spared: [
    {
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '0' },
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '0', DateOfInitialCPC: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: 'true' },
        { LAchildID: '1', CINdetailsID: '2', ICPCnotRequired: '0' },
      ],
    },
  ],
})
