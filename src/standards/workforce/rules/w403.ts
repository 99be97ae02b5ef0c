import { isWithin } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW403 = ruleWorkforce({
  code: 'W403',
  says: 'The role ended outside the year of the census: only those who left from 1 October to 30 September are told.',
  reads: { CSWWWorker: ['RoleEndDate'] },
  marks: { CSWWWorker: ['RoleEndDate'] },
  *find({ CSWWWorker }, { start, end }) {
    for (const row of CSWWWorker)
      if (row.RoleEndDate !== undefined && !isWithin(row.RoleEndDate, start, end)) yield row
  },
  caught: [{ CSWWWorker: [{ RoleEndDate: '30/09/2024' }] }, { CSWWWorker: [{ RoleEndDate: '01/10/2025' }] }],
  spared: [{ CSWWWorker: [{ RoleEndDate: '01/10/2024' }, { RoleEndDate: '30/09/2025' }, {}] }],
})
