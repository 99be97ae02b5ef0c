import { isBefore } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

/** The conference of an enquiry, and one recorded with the episode itself. */
export const rule1104 = ruleCin({
  code: '1104',
  says: 'The initial child protection conference took place before the referral.',
  reads: {
    CINdetails: ['LAchildID', 'CINdetailsID', 'CINreferralDate'],
    Section47: ['LAchildID', 'CINdetailsID', 'DateOfInitialCPC'],
  },
  mayRead: { CINdetails: ['DateOfInitialCPC'] },
  marks: { CINdetails: ['CINreferralDate'], Section47: ['DateOfInitialCPC'] },
  *find({ CINdetails, Section47 }) {
    for (const episode of CINdetails)
      if (isBefore(episode.DateOfInitialCPC, episode.CINreferralDate))
        yield { row: episode, columns: ['CINreferralDate', 'DateOfInitialCPC'] }
    for (const enquiry of Section47)
      for (const episode of CINdetails.ofSame('CINdetailsID', enquiry))
        if (isBefore(enquiry.DateOfInitialCPC, episode.CINreferralDate)) yield* [episode, enquiry]
  },
  caught: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025', found: true },
        {
          LAchildID: '1',
          CINdetailsID: '2',
          CINreferralDate: '02/05/2025',
          DateOfInitialCPC: '01/05/2025',
          found: true,
        },
      ],
      Section47: [{ LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '01/05/2025', found: true }],
    },
  ],
  spared: [
    {
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', CINreferralDate: '02/05/2025', DateOfInitialCPC: '02/05/2025' },
      ],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '02/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '2', DateOfInitialCPC: '01/05/2025' },
      ],
    },
  ],
})
