import { isBefore } from '../../checking/day-number.ts'
import { isUnreadable } from '../../checking/table.ts'
import { rule903 } from '../rule.ts'

/** Of a child whose status ceased before the year, this year's return has no such day to give. */
export const rule104 = rule903({
  code: '104',
  says: 'The day on which the child’s status as an unaccompanied asylum-seeking child ceased is not a real day, or is before this year.',
  reads: { UASC: ['DUC'] },
  marks: { UASC: ['DUC'] },
  *find({ UASC }, { start }) {
    for (const child of UASC) if (isUnreadable(child, 'DUC') || isBefore(child.DUC, start)) yield child
  },
  caught: [{ UASC: [{ DUC: '31/04/2025' }, { DUC: 'SOON' }, { DUC: '31/03/2025' }] }],
  spared: [{ UASC: [{ DUC: '01/04/2025' }, { DUC: '01/04/2026' }, {}] }],
})
