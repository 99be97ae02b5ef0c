import { valuesIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW421 = ruleWorkforce({
  code: 'W421',
  says: 'The worker was absent on 30 September, so the reason must be given.',
  reads: { CSWWWorker: ['Absat30Sept'] },
  mayRead: { CSWWWorker: ['ReasonAbsence'] },
  marks: { CSWWWorker: ['ReasonAbsence'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (valuesIn(row.Absat30Sept).includes('1') && row.ReasonAbsence === undefined) yield row
  },
  caught: [{ CSWWWorker: [{ Absat30Sept: '1' }] }],
  spared: [{ CSWWWorker: [{ Absat30Sept: '1', ReasonAbsence: 'SIC' }, { Absat30Sept: '0' }, {}] }],
})
