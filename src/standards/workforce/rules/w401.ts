import { isBefore } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW401 = ruleWorkforce({
  code: 'W401',
  says: 'The role ended before it began.',
  reads: { CSWWWorker: ['RoleStartDate', 'RoleEndDate'] },
  marks: { CSWWWorker: ['RoleStartDate', 'RoleEndDate'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (isBefore(row.RoleEndDate, row.RoleStartDate)) yield row
  },
  caught: [{ CSWWWorker: [{ RoleStartDate: '02/01/2025', RoleEndDate: '01/01/2025' }] }],
  spared: [
    {
      CSWWWorker: [
        { RoleStartDate: '01/01/2025', RoleEndDate: '01/01/2025' },
        { RoleStartDate: '01/01/2025' },
        { RoleEndDate: '01/01/2025' },
      ],
    },
  ],
})
