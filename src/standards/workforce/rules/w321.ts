import { isOnList } from '../answers.ts'
import { sexes } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW321 = ruleWorkforce({
  code: 'W321',
  says: 'This is on no list of codes for sex.',
  reads: { CSWWWorker: ['Sex'] },
  marks: { CSWWWorker: ['Sex'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.Sex, sexes)) yield row
  },
  caught: [{ CSWWWorker: [{ Sex: 'U' }] }, { CSWWWorker: [{ Sex: '1' }] }],
  spared: [{ CSWWWorker: [{ Sex: 'M' }, { Sex: 'F' }, {}] }],
})
