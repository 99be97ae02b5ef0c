import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW309 = ruleWorkforce({
  code: 'W309',
  says: 'Payments are a number, 0 or more, with at most two decimal places.',
  reads: { CSWWWorker: ['RRPayments'] },
  marks: { CSWWWorker: ['RRPayments'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.RRPayments, workerParts.RRPayments)) yield row
  },
  caught: [{ CSWWWorker: [{ RRPayments: '-100' }] }, { CSWWWorker: [{ RRPayments: '1,000' }] }],
  spared: [{ CSWWWorker: [{ RRPayments: '0' }, { RRPayments: '1000.00' }, {}] }],
})
