import { isOnList } from '../answers.ts'
import { yesOrNo } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW330 = ruleWorkforce({
  code: 'W330',
  says: 'This is on no list of codes for yes or no.',
  reads: { CSWWWorker: ['Absat30Sept'] },
  marks: { CSWWWorker: ['Absat30Sept'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.Absat30Sept, yesOrNo)) yield row
  },
  caught: [{ CSWWWorker: [{ Absat30Sept: 'Y' }] }, { CSWWWorker: [{ Absat30Sept: '0 2' }] }],
  spared: [{ CSWWWorker: [{ Absat30Sept: '0' }, { Absat30Sept: '1' }, { Absat30Sept: '0 1' }, {}] }],
})
