import { isOnList } from '../answers.ts'
import { ethnicities } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW322 = ruleWorkforce({
  code: 'W322',
  says: 'This is on no list of codes for ethnicity.',
  reads: { CSWWWorker: ['Ethnicity'] },
  marks: { CSWWWorker: ['Ethnicity'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.Ethnicity, ethnicities)) yield row
  },
  caught: [{ CSWWWorker: [{ Ethnicity: 'WROM' }] }, { CSWWWorker: [{ Ethnicity: 'wbri' }] }],
  spared: [{ CSWWWorker: [{ Ethnicity: 'WBRI' }, { Ethnicity: 'NOBT' }, {}] }],
})
