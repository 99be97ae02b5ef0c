import { isOnList } from '../answers.ts'
import { leavingReasons } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW329 = ruleWorkforce({
  code: 'W329',
  says: 'This is on no list of codes for a reason for leaving.',
  reads: { CSWWWorker: ['ReasonLeave'] },
  marks: { CSWWWorker: ['ReasonLeave'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.ReasonLeave, leavingReasons)) yield row
  },
  caught: [{ CSWWWorker: [{ ReasonLeave: '11' }] }],
  spared: [{ CSWWWorker: [{ ReasonLeave: '1' }, { ReasonLeave: '10' }, {}] }],
})
