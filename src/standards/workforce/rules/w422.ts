import { valuesIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW422 = ruleWorkforce({
  code: 'W422',
  says: 'A reason for absence is given, and the worker was not absent on 30 September.',
  reads: { CSWWWorker: ['ReasonAbsence'] },
  mayRead: { CSWWWorker: ['Absat30Sept'] },
  marks: { CSWWWorker: ['Absat30Sept', 'ReasonAbsence'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (row.ReasonAbsence !== undefined && !valuesIn(row.Absat30Sept).includes('1')) yield row
  },
  caught: [
    { CSWWWorker: [{ Absat30Sept: '0', ReasonAbsence: 'SIC' }] },
    { CSWWWorker: [{ ReasonAbsence: 'SIC' }] },
  ],
  spared: [{ CSWWWorker: [{ Absat30Sept: '1', ReasonAbsence: 'SIC' }, {}] }],
})
