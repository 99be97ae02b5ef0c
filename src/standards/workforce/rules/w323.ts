import { isOnList } from '../answers.ts'
import { qualificationLevels } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW323 = ruleWorkforce({
  code: 'W323',
  says: 'This is on no list of codes for the level of a qualification.',
  reads: { CSWWWorker: ['QualLevel'] },
  marks: { CSWWWorker: ['QualLevel'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.QualLevel, qualificationLevels)) yield row
  },
  caught: [{ CSWWWorker: [{ QualLevel: '4' }] }],
  spared: [{ CSWWWorker: [{ QualLevel: '1' }, { QualLevel: '3' }, {}] }],
})
