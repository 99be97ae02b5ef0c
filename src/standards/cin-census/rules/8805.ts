import { ruleCin } from '../rule.ts'

export const rule8805 = ruleCin({
  code: '8805',
  says: 'This episode has a day of closure, and no reason for it.',
  reads: { CINdetails: ['CINclosureDate', 'ReasonForClosure'] },
  marks: { CINdetails: ['CINclosureDate', 'ReasonForClosure'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (episode.CINclosureDate !== undefined && episode.ReasonForClosure === undefined) yield episode
  },
  caught: [{ CINdetails: [{ CINclosureDate: '01/05/2025' }] }],
  spared: [
    {
      CINdetails: [
        { CINclosureDate: '01/05/2025', ReasonForClosure: 'RC1' },
        { ReasonForClosure: 'RC1' },
        {},
      ],
    },
  ],
})
