import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { workerParts } from '../schema.ts'

export const ruleW308 = ruleWorkforce({
  code: 'W308',
  says: 'A salary is a number, 0 or more, with at most two decimal places.',
  reads: { CSWWWorker: ['BaseSalary'] },
  marks: { CSWWWorker: ['BaseSalary'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!fitsPart(row.BaseSalary, workerParts.BaseSalary)) yield row
  },
  caught: [{ CSWWWorker: [{ BaseSalary: '£38000' }] }, { CSWWWorker: [{ BaseSalary: '38220.505' }] }],
  spared: [{ CSWWWorker: [{ BaseSalary: '38220.5' }, {}] }],
})
