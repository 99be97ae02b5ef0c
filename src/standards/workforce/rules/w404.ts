import { ageOn } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW404 = ruleWorkforce({
  code: 'W404',
  says: 'A social worker is between 18 and 80 years old. Check the date of birth.',
  severity: 'query',
  reads: { CSWWWorker: ['PersonBirthDate'] },
  marks: { CSWWWorker: ['PersonBirthDate'] },
  *find({ CSWWWorker }, { end }) {
    for (const row of CSWWWorker)
      if (
        row.PersonBirthDate !== undefined &&
        (ageOn(row.PersonBirthDate, end) < 18 || ageOn(row.PersonBirthDate, end) > 80)
      )
        yield row
  },
  caught: [
    { CSWWWorker: [{ PersonBirthDate: '01/10/2007' }] },
    { CSWWWorker: [{ PersonBirthDate: '01/01/1940' }] },
  ],
  spared: [{ CSWWWorker: [{ PersonBirthDate: '30/09/2007' }, { PersonBirthDate: '01/01/1950' }, {}] }],
})
