import { birthday, isAfter } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule304 = rule903({
  code: '304',
  says: 'The status as an unaccompanied asylum-seeking child is said to have ceased after the child’s 18th birthday.',
  reads: { UASC: ['DOB', 'DUC'] },
  marks: { UASC: ['DUC'] },
  *find({ UASC }) {
    for (const child of UASC)
      if (child.DOB !== undefined && isAfter(child.DUC, birthday(child.DOB, 18))) yield child
  },
  caught: [{ UASC: [{ DOB: '02/05/2007', DUC: '03/05/2025' }] }],
  spared: [
    { UASC: [{ DOB: '02/05/2007', DUC: '02/05/2025' }, { DOB: '02/05/2007' }, { DUC: '03/05/2025' }] },
  ],
})
