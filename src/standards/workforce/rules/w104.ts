import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { sourceParts } from '../schema.ts'

export const ruleW104 = ruleWorkforce({
  code: 'W104',
  says: 'The authority must be given by its three figures.',
  reads: { Header: ['LEA'] },
  marks: { Header: ['LEA'] },
  *find({ Header }) {
    for (const row of Header) if (row.LEA === undefined || !fitsPart(row.LEA, sourceParts.LEA)) yield row
  },
  caught: [{ Header: [{ LEA: '30' }] }, { Header: [{ LEA: 'E10000016' }] }, { Header: [{}] }],
  spared: [{ Header: [{ LEA: '301' }] }],
})
