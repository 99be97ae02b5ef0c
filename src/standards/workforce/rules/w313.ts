import { isUnreadable } from '../../checking/table.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW313 = ruleWorkforce({
  code: 'W313',
  says: 'The day on which the role ended is not a day of the calendar.',
  reads: { CSWWWorker: ['RoleEndDate'] },
  marks: { CSWWWorker: ['RoleEndDate'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (isUnreadable(row, 'RoleEndDate')) yield row
  },
  caught: [{ CSWWWorker: [{ RoleEndDate: '2025-02-30' }] }, { CSWWWorker: [{ RoleEndDate: 'soon' }] }],
  spared: [{ CSWWWorker: [{ RoleEndDate: '2025-02-28' }, {}] }],
})
