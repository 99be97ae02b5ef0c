import { isOnList } from '../answers.ts'
import { roles } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW326 = ruleWorkforce({
  code: 'W326',
  says: 'This is on no list of codes for a role.',
  reads: { CSWWWorker: ['OrgRole'] },
  marks: { CSWWWorker: ['OrgRole'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.OrgRole, roles)) yield row
  },
  caught: [{ CSWWWorker: [{ OrgRole: '7' }] }, { CSWWWorker: [{ OrgRole: '0' }] }],
  spared: [{ CSWWWorker: [{ OrgRole: '1' }, { OrgRole: '6' }, {}] }],
})
