import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW503 = ruleWorkforce({
  code: 'W503',
  says: 'A salary of less than £10,000 or more than £250,000 for full-time work. Check it.',
  severity: 'query',
  reads: { CSWWWorker: ['BaseSalary'] },
  marks: { CSWWWorker: ['BaseSalary'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) {
      const salary = numberIn(row.BaseSalary)
      if (salary !== undefined && (salary < 10_000 || salary > 250_000)) yield row
    }
  },
  caught: [{ CSWWWorker: [{ BaseSalary: '382.20' }] }, { CSWWWorker: [{ BaseSalary: '382200' }] }],
  spared: [{ CSWWWorker: [{ BaseSalary: '38220' }, {}] }],
})
