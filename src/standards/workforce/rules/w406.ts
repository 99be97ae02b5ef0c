import type { DayNumber } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW406 = ruleWorkforce({
  code: 'W406',
  says: 'The same worker stands twice with a role that began on the same day.',
  reads: { CSWWWorker: ['SWENo', 'RoleStartDate'] },
  marks: { CSWWWorker: ['SWENo', 'RoleStartDate'] },
  *find({ CSWWWorker }) {
    for (const rows of CSWWWorker.children) {
      const seen = new Set<DayNumber | undefined>()
      for (const row of rows) {
        if (seen.has(row.RoleStartDate)) yield row
        seen.add(row.RoleStartDate)
      }
    }
  },
  caught: [
    {
      CSWWWorker: [
        { SWENo: 'SW1', RoleStartDate: '01/01/2025' },
        { SWENo: 'SW1', RoleStartDate: '01/01/2025', found: true },
      ],
    },
    { CSWWWorker: [{ SWENo: 'SW1' }, { SWENo: 'SW1', found: true }] },
  ],
  spared: [
    {
      CSWWWorker: [
        { SWENo: 'SW1', RoleStartDate: '01/01/2025' },
        { SWENo: 'SW1', RoleStartDate: '01/02/2025' },
        { SWENo: 'SW2', RoleStartDate: '01/01/2025' },
        {},
        {},
      ],
    },
  ],
})
