import { isUnreadable } from '../../checking/table.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW311 = ruleWorkforce({
  code: 'W311',
  says: 'The date of birth is not a day of the calendar.',
  reads: { CSWWWorker: ['PersonBirthDate'] },
  marks: { CSWWWorker: ['PersonBirthDate'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (isUnreadable(row, 'PersonBirthDate')) yield row
  },
  caught: [
    { CSWWWorker: [{ PersonBirthDate: '2025-02-30' }] },
    { CSWWWorker: [{ PersonBirthDate: 'soon' }] },
  ],
  spared: [{ CSWWWorker: [{ PersonBirthDate: '2025-02-28' }, {}] }],
})
