import { isWithin } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW413 = ruleWorkforce({
  code: 'W413',
  says: 'The worker began in the year of the census, so it must be said where they came from.',
  severity: 'query',
  reads: { CSWWWorker: ['RoleStartDate'] },
  mayRead: { CSWWWorker: ['StartOrigin'] },
  marks: { CSWWWorker: ['StartOrigin'] },
  *find({ CSWWWorker }, { start, end }) {
    for (const row of CSWWWorker)
      if (isWithin(row.RoleStartDate, start, end) && row.StartOrigin === undefined) yield row
  },
  caught: [{ CSWWWorker: [{ RoleStartDate: '01/10/2024' }] }],
  spared: [
    { CSWWWorker: [{ RoleStartDate: '01/10/2024', StartOrigin: '9' }, { RoleStartDate: '30/09/2024' }, {}] },
  ],
})
