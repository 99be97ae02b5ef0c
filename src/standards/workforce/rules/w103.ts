import { yearOf } from '../../checking/day-number.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW103 = ruleWorkforce({
  code: 'W103',
  says: 'The year must be the one in which the collection ends.',
  reads: { Header: ['Year'] },
  marks: { Header: ['Year'] },
  *find({ Header }, { end }) {
    for (const row of Header) if (row.Year !== String(yearOf(end))) yield row
  },
  caught: [{ Header: [{ Year: '2024' }] }, { Header: [{}] }],
  spared: [{ Header: [{ Year: '2025' }] }],
})
