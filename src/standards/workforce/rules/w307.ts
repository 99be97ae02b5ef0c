import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW307 = ruleWorkforce({
  code: 'W307',
  says: 'Weeks of a contract are a number, 0 or more, with at most one decimal place.',
  reads: { CSWWWorker: ['ContractWeeks'] },
  marks: { CSWWWorker: ['ContractWeeks'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.ContractWeeks, workerParts.ContractWeeks)) yield row
  },
  caught: [{ CSWWWorker: [{ ContractWeeks: '12.55' }] }, { CSWWWorker: [{ ContractWeeks: '26 x' }] }],
  spared: [{ CSWWWorker: [{ ContractWeeks: '0' }, { ContractWeeks: '26.5 8' }, {}] }],
})
