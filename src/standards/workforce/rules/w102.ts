import { ruleWorkforce } from '../rule.ts'

export const ruleW102 = ruleWorkforce({
  code: 'W102',
  says: 'The reference date must be 30 September of the collection, the last day that it counts.',
  reads: { Header: ['ReferenceDate'] },
  marks: { Header: ['ReferenceDate'] },
  *find({ Header }, { end }) {
    for (const row of Header) if (row.ReferenceDate !== end) yield row
  },
  caught: [{ Header: [{ ReferenceDate: '30/09/2024' }] }, { Header: [{}] }],
  spared: [{ Header: [{ ReferenceDate: '30/09/2025' }] }],
})
