import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW304 = ruleWorkforce({
  code: 'W304',
  says: 'A full-time equivalent is a number from 0 to 1 with at most six decimal places.',
  reads: { CSWWWorker: ['FTE30'] },
  marks: { CSWWWorker: ['FTE30'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.FTE30, workerParts.FTE30)) yield row
  },
  caught: [{ CSWWWorker: [{ FTE30: '1.1' }] }, { CSWWWorker: [{ FTE30: 'half' }] }],
  spared: [{ CSWWWorker: [{ FTE30: '0' }, { FTE30: '1' }, { FTE30: '0.6' }, {}] }],
})
