import { isBefore, isSameDay } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW407 = ruleWorkforce({
  code: 'W407',
  says: 'The roles of a worker overlap: one began before the one before it ended.',
  severity: 'query',
  reads: { CSWWWorker: ['SWENo', 'RoleStartDate'] },
  mayRead: { CSWWWorker: ['RoleEndDate'] },
  marks: { CSWWWorker: ['RoleStartDate', 'RoleEndDate'] },
  *find({ CSWWWorker }) {
    for (const rows of CSWWWorker.childrenInOrder('RoleStartDate'))
      for (const [at, row] of rows.entries()) {
        const before = rows[at - 1]
        if (before === undefined || isSameDay(before.RoleStartDate, row.RoleStartDate)) continue
        if (
          before.RoleEndDate === undefined
            ? row.RoleStartDate !== undefined
            : isBefore(row.RoleStartDate, before.RoleEndDate)
        )
          yield row
      }
  },
  caught: [
    {
      CSWWWorker: [
        { SWENo: 'SW1', RoleStartDate: '01/01/2025', RoleEndDate: '01/03/2025' },
        { SWENo: 'SW1', RoleStartDate: '28/02/2025', found: true },
      ],
    },
    {
      CSWWWorker: [
        { SWENo: 'SW1', RoleStartDate: '01/01/2025' },
        { SWENo: 'SW1', RoleStartDate: '28/02/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      CSWWWorker: [
        { SWENo: 'SW1', RoleStartDate: '01/03/2025' },
        { SWENo: 'SW1', RoleStartDate: '01/01/2025', RoleEndDate: '01/03/2025' },
        { SWENo: 'SW2', RoleStartDate: '01/02/2025' },
      ],
    },
  ],
})
