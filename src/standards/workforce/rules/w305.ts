import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW305 = ruleWorkforce({
  code: 'W305',
  says: 'Cases are counted in whole numbers, 0 or more.',
  reads: { CSWWWorker: ['Cases30'] },
  marks: { CSWWWorker: ['Cases30'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.Cases30, workerParts.Cases30)) yield row
  },
  caught: [
    { CSWWWorker: [{ Cases30: '17.5' }] },
    { CSWWWorker: [{ Cases30: '-1' }] },
    { CSWWWorker: [{ Cases30: 'many' }] },
  ],
  spared: [{ CSWWWorker: [{ Cases30: '0' }, { Cases30: '17' }, {}] }],
})
