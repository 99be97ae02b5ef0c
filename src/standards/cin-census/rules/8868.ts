import { isYes } from '../answers.ts'
import { ruleCin } from '../rule.ts'

/** An enquiry ends with its conference, or with the record that none is needed: one of the two, not both. */
export const rule8868 = ruleCin({
  code: '8868',
  says: 'The episode is closed, and this enquiry in it has neither a conference nor the record that none was needed, or has both.',
  reads: {
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINclosureDate'],
    Section47: ['LAchildID', 'CINdetailsID', 'DateOfInitialCPC', 'ICPCnotRequired'],
  },
  marks: { CINdetails: ['CINclosureDate'], Section47: ['DateOfInitialCPC', 'ICPCnotRequired'] },
  *find({ CINdetails, Section47 }) {
    for (const enquiry of Section47) {
      const held = enquiry.DateOfInitialCPC !== undefined
      if (held !== isYes(enquiry.ICPCnotRequired)) continue
      for (const episode of CINdetails.ofSame('CINdetailsID', enquiry))
        if (episode.CINclosureDate !== undefined) yield* [episode, enquiry]
    }
  },
  caught: [
    {
      CINdetails: [{ LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025', found: true }],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '0', found: true },
        {
          LAchildID: '1',
          CINdetailsID: '1',
          ICPCnotRequired: '1',
          DateOfInitialCPC: '10/04/2025',
          found: true,
        },
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '1' },
      ],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINclosureDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '2' },
      ],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: '0', DateOfInitialCPC: '10/04/2025' },
        { LAchildID: '1', CINdetailsID: '1', ICPCnotRequired: 'true' },
        { LAchildID: '1', CINdetailsID: '2', ICPCnotRequired: '0' },
      ],
    },
  ],
})
