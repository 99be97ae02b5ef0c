import { ruleWorkforce } from '../rule.ts'

export const ruleW101 = ruleWorkforce({
  code: 'W101',
  says: 'The collection must be CSWW.',
  reads: { Header: ['Collection'] },
  marks: { Header: ['Collection'] },
  *find({ Header }) {
    for (const row of Header) if (row.Collection !== 'CSWW') yield row
  },
  caught: [{ Header: [{ Collection: 'CIN' }] }, { Header: [{}] }],
  spared: [{ Header: [{ Collection: 'CSWW' }] }],
})
