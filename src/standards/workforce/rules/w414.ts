import { isBefore } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW414 = ruleWorkforce({
  code: 'W414',
  says: 'The worker had left before 30 September, so nothing is to be said of that day.',
  severity: 'query',
  reads: { CSWWWorker: ['RoleEndDate'] },
  mayRead: { CSWWWorker: ['FTE30', 'Cases30', 'Absat30Sept'] },
  marks: { CSWWWorker: ['FTE30', 'Cases30', 'Absat30Sept'] },
  *find({ CSWWWorker }, { end }) {
    for (const row of CSWWWorker) {
      if (!isBefore(row.RoleEndDate, end)) continue
      const columns = (['FTE30', 'Cases30', 'Absat30Sept'] as const).filter(
        (column) => row[column] !== undefined,
      )
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [
    { CSWWWorker: [{ RoleEndDate: '29/09/2025', Cases30: '3' }] },
    { CSWWWorker: [{ RoleEndDate: '01/03/2025', FTE30: '1' }] },
  ],
  spared: [
    {
      CSWWWorker: [
        { RoleEndDate: '30/09/2025', Cases30: '3' },
        { Cases30: '3' },
        { RoleEndDate: '01/03/2025' },
      ],
    },
  ],
})
