import { isAfter } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW402 = ruleWorkforce({
  code: 'W402',
  says: 'The role began after the day for which the census is taken.',
  reads: { CSWWWorker: ['RoleStartDate'] },
  marks: { CSWWWorker: ['RoleStartDate'] },
  *find({ CSWWWorker }, { end }) {
    for (const row of CSWWWorker) if (isAfter(row.RoleStartDate, end)) yield row
  },
  caught: [{ CSWWWorker: [{ RoleStartDate: '01/10/2025' }] }],
  spared: [{ CSWWWorker: [{ RoleStartDate: '30/09/2025' }, {}] }],
})
