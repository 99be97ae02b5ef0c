import { isUnreadable } from '../../checking/table.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW312 = ruleWorkforce({
  code: 'W312',
  says: 'The day on which the role began is not a day of the calendar.',
  reads: { CSWWWorker: ['RoleStartDate'] },
  marks: { CSWWWorker: ['RoleStartDate'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (isUnreadable(row, 'RoleStartDate')) yield row
  },
  caught: [{ CSWWWorker: [{ RoleStartDate: '2025-02-30' }] }, { CSWWWorker: [{ RoleStartDate: 'soon' }] }],
  spared: [{ CSWWWorker: [{ RoleStartDate: '2025-02-28' }, {}] }],
})
