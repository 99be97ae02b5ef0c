import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW433 = ruleWorkforce({
  code: 'W433',
  says: 'More than 60 cases for one worker. Check how many they hold.',
  severity: 'query',
  reads: { CSWWWorker: ['Cases30'] },
  marks: { CSWWWorker: ['Cases30'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if ((numberIn(row.Cases30) ?? 0) > 60) yield row
  },
  caught: [{ CSWWWorker: [{ Cases30: '61' }] }],
  spared: [{ CSWWWorker: [{ Cases30: '60' }, {}] }],
})
