import { isSameDay } from '../../checking/day-number.ts'
import { ruleCin } from '../rule.ts'

/** The same conference: one of the same child on the same day. */
export const rule2884 = ruleCin({
  code: '2884',
  says: 'The same initial child protection conference is recorded with the enquiry and with the episode. Record it once.',
  reads: { Section47: ['LAchildID', 'DateOfInitialCPC'], CINdetails: ['LAchildID', 'DateOfInitialCPC'] },
  marks: { Section47: ['DateOfInitialCPC'], CINdetails: ['DateOfInitialCPC'] },
  *find({ Section47, CINdetails }) {
    for (const enquiry of Section47)
      for (const episode of CINdetails.of(enquiry))
        if (isSameDay(enquiry.DateOfInitialCPC, episode.DateOfInitialCPC)) yield* [enquiry, episode]
  },
  caught: [
    {
      Section47: [
        { LAchildID: '1', DateOfInitialCPC: '01/05/2025', found: true },
        { LAchildID: '1', DateOfInitialCPC: '02/05/2025' },
      ],
      CINdetails: [
        { LAchildID: '1', DateOfInitialCPC: '01/05/2025', found: true },
        { LAchildID: '2', DateOfInitialCPC: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Section47: [{ LAchildID: '1', DateOfInitialCPC: '01/05/2025' }, { LAchildID: '2' }],
      CINdetails: [{ LAchildID: '1', DateOfInitialCPC: '02/05/2025' }, { LAchildID: '2' }],
    },
  ],
})
