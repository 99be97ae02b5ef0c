import { isBefore } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW431 = ruleWorkforce({
  code: 'W431',
  says: 'A case holder who was in post on 30 September, and how many cases they held is not said.',
  severity: 'query',
  reads: { CSWWWorker: ['OrgRole'] },
  mayRead: { CSWWWorker: ['Cases30', 'RoleEndDate'] },
  marks: { CSWWWorker: ['Cases30'] },
  *find({ CSWWWorker }, { end }) {
    for (const row of CSWWWorker)
      if (row.OrgRole === '5' && row.Cases30 === undefined && !isBefore(row.RoleEndDate, end)) yield row
  },
  caught: [{ CSWWWorker: [{ OrgRole: '5' }] }, { CSWWWorker: [{ OrgRole: '5', RoleEndDate: '30/09/2025' }] }],
  spared: [
    {
      CSWWWorker: [
        { OrgRole: '5', Cases30: '0' },
        { OrgRole: '5', RoleEndDate: '29/09/2025' },
        { OrgRole: '1' },
      ],
    },
  ],
})
