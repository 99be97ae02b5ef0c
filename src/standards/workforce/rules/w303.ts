import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW303 = ruleWorkforce({
  code: 'W303',
  says: 'A full-time equivalent is a number from 0 to 1 with at most six decimal places.',
  reads: { CSWWWorker: ['FTE'] },
  marks: { CSWWWorker: ['FTE'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.FTE, workerParts.FTE)) yield row
  },
  caught: [
    { CSWWWorker: [{ FTE: '1.1' }] },
    { CSWWWorker: [{ FTE: '0.1234567' }] },
    { CSWWWorker: [{ FTE: '-0.5' }] },
  ],
  spared: [{ CSWWWorker: [{ FTE: '0' }, { FTE: '1' }, { FTE: '0.521371' }, {}] }],
})
