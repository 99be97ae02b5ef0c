import { ruleWorkforce } from '../rule.ts'

/** Our reading: how long a contract runs is asked of those who come for a time. */
export const ruleW504 = ruleWorkforce({
  code: 'W504',
  says: 'Weeks of a contract are given for a worker whom the authority employs. They are asked of agency workers.',
  severity: 'query',
  reads: { CSWWWorker: ['AgencyWorker', 'ContractWeeks'] },
  marks: { CSWWWorker: ['ContractWeeks'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (row.AgencyWorker === '0' && row.ContractWeeks !== undefined) yield row
  },
  caught: [{ CSWWWorker: [{ AgencyWorker: '0', ContractWeeks: '26' }] }],
  spared: [{ CSWWWorker: [{ AgencyWorker: '1', ContractWeeks: '26' }, { AgencyWorker: '0' }] }],
})
