import { ruleCin } from '../rule.ts'

/** Counted within one episode; two open episodes of one child are a rule of their own (8815). */
export const rule4004 = ruleCin({
  code: '4004',
  says: 'This episode has more than one open child in need plan. Give those that have ended their end.',
  reads: { CINplanDates: ['LAchildID', 'CINdetailsID', 'CINPlanEndDate'] },
  marks: { CINplanDates: ['CINPlanEndDate'] },
  *find({ CINplanDates }) {
    for (const plans of CINplanDates.groups('CINdetailsID')) {
      const open = plans.filter(({ CINPlanEndDate }) => CINPlanEndDate === undefined)
      if (open.length > 1) yield* open
    }
  },
  caught: [
    {
      CINplanDates: [
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', found: true },
        { LAchildID: '1', CINdetailsID: '1', CINPlanEndDate: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      CINplanDates: [
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '1', CINdetailsID: '1', CINPlanEndDate: '01/05/2025' },
        { LAchildID: '2', CINdetailsID: '1' },
      ],
    },
  ],
})
