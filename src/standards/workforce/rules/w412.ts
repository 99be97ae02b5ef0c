import { isFilled } from '../filled.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW412 = ruleWorkforce({
  code: 'W412',
  says: 'A destination or a reason for leaving is given, and no day on which the role ended.',
  reads: { CSWWWorker: ['RoleEndDate'] },
  mayRead: { CSWWWorker: ['LeaverDestination', 'ReasonLeave'] },
  marks: { CSWWWorker: ['RoleEndDate', 'LeaverDestination', 'ReasonLeave'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (!isFilled(row, 'RoleEndDate') && (row.LeaverDestination ?? row.ReasonLeave) !== undefined) yield row
  },
  caught: [{ CSWWWorker: [{ LeaverDestination: '2' }] }, { CSWWWorker: [{ ReasonLeave: '1' }] }],
  spared: [{ CSWWWorker: [{ RoleEndDate: '01/03/2025', ReasonLeave: '1', LeaverDestination: '2' }, {}] }],
})
