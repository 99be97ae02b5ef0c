import { isOnList } from '../answers.ts'
import { agencyWorkers } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW301 = ruleWorkforce({
  code: 'W301',
  says: 'It must be said whether this is an agency worker: 0 or 1.',
  reads: { CSWWWorker: ['AgencyWorker'] },
  marks: { CSWWWorker: ['AgencyWorker'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker)
      if (row.AgencyWorker === undefined || !isOnList(row.AgencyWorker, agencyWorkers)) yield row
  },
  caught: [{ CSWWWorker: [{}] }, { CSWWWorker: [{ AgencyWorker: '2' }] }],
  spared: [{ CSWWWorker: [{ AgencyWorker: '0' }, { AgencyWorker: '1' }] }],
})
