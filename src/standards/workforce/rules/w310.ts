import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW310 = ruleWorkforce({
  code: 'W310',
  says: 'Payments are a number, 0 or more, with at most two decimal places.',
  reads: { CSWWWorker: ['OtherPayments'] },
  marks: { CSWWWorker: ['OtherPayments'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.OtherPayments, workerParts.OtherPayments)) yield row
  },
  caught: [{ CSWWWorker: [{ OtherPayments: '-100' }] }, { CSWWWorker: [{ OtherPayments: 'some' }] }],
  spared: [{ CSWWWorker: [{ OtherPayments: '0' }, { OtherPayments: '250.75' }, {}] }],
})
