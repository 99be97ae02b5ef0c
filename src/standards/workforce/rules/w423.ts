import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW423 = ruleWorkforce({
  code: 'W423',
  says: 'There are at most 261 working days in a year; more were lost.',
  severity: 'query',
  reads: { CSWWWorker: ['WorkingDaysLost'] },
  marks: { CSWWWorker: ['WorkingDaysLost'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if ((numberIn(row.WorkingDaysLost) ?? 0) > 261) yield row
  },
  caught: [{ CSWWWorker: [{ WorkingDaysLost: '261.5' }] }],
  spared: [{ CSWWWorker: [{ WorkingDaysLost: '261' }, {}] }],
})
