import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW208 = ruleWorkforce({
  code: 'W208',
  says: 'Agency workers are listed one by one, and the authority says that it has none.',
  severity: 'query',
  reads: { LALevel: ['NoAgencyHeadcount'], CSWWWorker: ['AgencyWorker'] },
  marks: { LALevel: ['NoAgencyHeadcount'] },
  *find({ LALevel, CSWWWorker }) {
    const listed = [...CSWWWorker].some(({ AgencyWorker }) => AgencyWorker === '1')
    for (const row of LALevel) if (listed && numberIn(row.NoAgencyHeadcount) === 0) yield row
  },
  caught: [{ LALevel: [{ NoAgencyHeadcount: '0' }], CSWWWorker: [{ AgencyWorker: '1' }] }],
  spared: [
    { LALevel: [{ NoAgencyHeadcount: '0' }], CSWWWorker: [{ AgencyWorker: '0' }] },
    { LALevel: [{ NoAgencyHeadcount: '1' }], CSWWWorker: [{ AgencyWorker: '1' }] },
  ],
})
