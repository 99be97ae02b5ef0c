import { wholeReturn } from '../../checking/rule.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW201 = ruleWorkforce({
  code: 'W201',
  says: 'The authority’s own part must stand exactly once.',
  reads: { LALevel: ['NumberOfVacancies'] },
  marks: { LALevel: ['NumberOfVacancies'] },
  *find({ LALevel }) {
    const rows = [...LALevel]
    if (rows.length === 0) yield wholeReturn
    yield* rows.slice(1)
  },
  caught: [
    { LALevel: [], whole: true },
    { LALevel: [{ NumberOfVacancies: '1' }, { NumberOfVacancies: '2', found: true }] },
  ],
  spared: [{ LALevel: [{ NumberOfVacancies: '1' }] }],
})
