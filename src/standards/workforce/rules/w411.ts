import { isFilled } from '../filled.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW411 = ruleWorkforce({
  code: 'W411',
  says: 'The role ended, so the destination and the reason for leaving must be given.',
  reads: { CSWWWorker: ['RoleEndDate'] },
  mayRead: { CSWWWorker: ['LeaverDestination', 'ReasonLeave'] },
  marks: { CSWWWorker: ['LeaverDestination', 'ReasonLeave'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) {
      if (!isFilled(row, 'RoleEndDate')) continue
      const columns = (['LeaverDestination', 'ReasonLeave'] as const).filter(
        (column) => row[column] === undefined,
      )
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [
    { CSWWWorker: [{ RoleEndDate: '01/03/2025' }] },
    { CSWWWorker: [{ RoleEndDate: '01/03/2025', ReasonLeave: '1' }] },
  ],
  spared: [{ CSWWWorker: [{ RoleEndDate: '01/03/2025', ReasonLeave: '1', LeaverDestination: '2' }, {}] }],
})
