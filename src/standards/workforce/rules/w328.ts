import { isOnList } from '../answers.ts'
import { destinations } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW328 = ruleWorkforce({
  code: 'W328',
  says: 'This is on no list of codes for where a worker went.',
  reads: { CSWWWorker: ['LeaverDestination'] },
  marks: { CSWWWorker: ['LeaverDestination'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.LeaverDestination, destinations)) yield row
  },
  caught: [{ CSWWWorker: [{ LeaverDestination: '10' }] }, { CSWWWorker: [{ LeaverDestination: '0' }] }],
  spared: [{ CSWWWorker: [{ LeaverDestination: '1' }, { LeaverDestination: '9' }, {}] }],
})
