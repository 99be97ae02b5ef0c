import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW432 = ruleWorkforce({
  code: 'W432',
  says: 'A worker without cases by their role, who holds cases.',
  severity: 'query',
  reads: { CSWWWorker: ['OrgRole', 'Cases30'] },
  marks: { CSWWWorker: ['OrgRole', 'Cases30'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (row.OrgRole === '6' && (numberIn(row.Cases30) ?? 0) > 0) yield row
  },
  caught: [{ CSWWWorker: [{ OrgRole: '6', Cases30: '1' }] }],
  spared: [
    { CSWWWorker: [{ OrgRole: '6', Cases30: '0' }, { OrgRole: '5', Cases30: '20' }, { OrgRole: '6' }] },
  ],
})
