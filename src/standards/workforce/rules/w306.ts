import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW306 = ruleWorkforce({
  code: 'W306',
  says: 'Days lost are a number, 0 or more, with at most two decimal places.',
  reads: { CSWWWorker: ['WorkingDaysLost'] },
  marks: { CSWWWorker: ['WorkingDaysLost'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.WorkingDaysLost, workerParts.WorkingDaysLost)) yield row
  },
  caught: [{ CSWWWorker: [{ WorkingDaysLost: '12.345' }] }, { CSWWWorker: [{ WorkingDaysLost: '-1' }] }],
  spared: [{ CSWWWorker: [{ WorkingDaysLost: '0' }, { WorkingDaysLost: '12.5' }, {}] }],
})
