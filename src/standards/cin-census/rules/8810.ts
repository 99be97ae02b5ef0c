import { ruleCin } from '../rule.ts'

export const rule8810 = ruleCin({
  code: '8810',
  says: 'This episode has a reason for closure, and no day of it.',
  reads: { CINdetails: ['ReasonForClosure', 'CINclosureDate'] },
  marks: { CINdetails: ['ReasonForClosure', 'CINclosureDate'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (episode.ReasonForClosure !== undefined && episode.CINclosureDate === undefined) yield episode
  },
  caught: [{ CINdetails: [{ ReasonForClosure: 'RC1' }] }],
  spared: [
    {
      CINdetails: [
        { CINclosureDate: '01/05/2025', ReasonForClosure: 'RC1' },
        { CINclosureDate: '01/05/2025' },
        {},
      ],
    },
  ],
})
