import { birthday, isBefore } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW405 = ruleWorkforce({
  code: 'W405',
  says: 'The role began before the worker was 18.',
  severity: 'query',
  reads: { CSWWWorker: ['PersonBirthDate', 'RoleStartDate'] },
  marks: { CSWWWorker: ['PersonBirthDate', 'RoleStartDate'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (row.PersonBirthDate !== undefined && isBefore(row.RoleStartDate, birthday(row.PersonBirthDate, 18)))
        yield row
  },
  caught: [{ CSWWWorker: [{ PersonBirthDate: '02/05/1990', RoleStartDate: '01/05/2008' }] }],
  spared: [
    {
      CSWWWorker: [
        { PersonBirthDate: '02/05/1990', RoleStartDate: '02/05/2008' },
        { PersonBirthDate: '02/05/1990' },
      ],
    },
  ],
})
