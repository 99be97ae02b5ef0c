import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW434 = ruleWorkforce({
  code: 'W434',
  says: 'A worker who holds cases on 30 September, with a full-time equivalent of none on that day.',
  severity: 'query',
  reads: { CSWWWorker: ['FTE30', 'Cases30'] },
  marks: { CSWWWorker: ['FTE30', 'Cases30'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (numberIn(row.FTE30) === 0 && (numberIn(row.Cases30) ?? 0) > 0) yield row
  },
  caught: [{ CSWWWorker: [{ FTE30: '0', Cases30: '4' }] }],
  spared: [{ CSWWWorker: [{ FTE30: '0.5', Cases30: '4' }, { FTE30: '0', Cases30: '0' }, { Cases30: '4' }] }],
})
