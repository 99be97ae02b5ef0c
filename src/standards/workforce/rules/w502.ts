import { ruleWorkforce } from '../rule.ts'

const questions = [
  'StartOrigin',
  'LeaverDestination',
  'ReasonLeave',
  'WorkingDaysLost',
  'BaseSalary',
  'RRPayments',
  'OtherPayments',
] as const

/** Our reading: pay, turnover and sickness are the employer’s, and an agency worker’s employer is the agency. */
export const ruleW502 = ruleWorkforce({
  code: 'W502',
  says: 'This is asked of workers whom the authority employs, and is given for an agency worker.',
  severity: 'query',
  reads: { CSWWWorker: ['AgencyWorker'] },
  mayRead: { CSWWWorker: questions },
  marks: { CSWWWorker: questions },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) {
      if (row.AgencyWorker !== '1') continue
      const columns = questions.filter((question) => row[question] !== undefined)
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [
    { CSWWWorker: [{ AgencyWorker: '1', BaseSalary: '40000' }] },
    { CSWWWorker: [{ AgencyWorker: '1', ReasonLeave: '1', WorkingDaysLost: '2' }] },
  ],
  spared: [{ CSWWWorker: [{ AgencyWorker: '0', BaseSalary: '40000' }, { AgencyWorker: '1' }] }],
})
