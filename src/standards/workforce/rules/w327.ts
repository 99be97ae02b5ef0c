import { isOnList } from '../answers.ts'
import { origins } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW327 = ruleWorkforce({
  code: 'W327',
  says: 'This is on no list of codes for where a worker came from.',
  reads: { CSWWWorker: ['StartOrigin'] },
  marks: { CSWWWorker: ['StartOrigin'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.StartOrigin, origins)) yield row
  },
  caught: [{ CSWWWorker: [{ StartOrigin: '11' }] }, { CSWWWorker: [{ StartOrigin: '0' }] }],
  spared: [{ CSWWWorker: [{ StartOrigin: '1' }, { StartOrigin: '10' }, {}] }],
})
