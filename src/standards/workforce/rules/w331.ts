import { isOnList } from '../answers.ts'
import { absenceReasons } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW331 = ruleWorkforce({
  code: 'W331',
  says: 'This is on no list of codes for a reason for absence.',
  reads: { CSWWWorker: ['ReasonAbsence'] },
  marks: { CSWWWorker: ['ReasonAbsence'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.ReasonAbsence, absenceReasons)) yield row
  },
  caught: [{ CSWWWorker: [{ ReasonAbsence: 'ABC' }] }, { CSWWWorker: [{ ReasonAbsence: 'SIC XXX' }] }],
  spared: [{ CSWWWorker: [{ ReasonAbsence: 'SIC' }, { ReasonAbsence: 'SIC TRN' }, {}] }],
})
