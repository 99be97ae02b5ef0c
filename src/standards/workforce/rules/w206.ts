import { isOnList } from '../answers.ts'
import { offered } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

const questions = [
  'RecruitmentBonus',
  'RetentionBonus',
  'PerformanceAward',
  'CarAllowance',
  'RelocationPackage',
  'RegionalWeighting',
  'CostSWE',
  'CostDBS',
] as const

export const ruleW206 = ruleWorkforce({
  code: 'W206',
  says: 'Whether something is offered is answered with 0, 1 or 2.',
  reads: { LALevel: questions },
  marks: { LALevel: questions },
  *find({ LALevel }) {
    for (const row of LALevel) {
      const columns = questions.filter((question) => !isOnList(row[question], offered))
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [{ LALevel: [{ CarAllowance: '3' }] }, { LALevel: [{ CostSWE: 'yes', CostDBS: '0' }] }],
  spared: [{ LALevel: [{ CarAllowance: '0', CostSWE: '1', CostDBS: '2' }, {}] }],
})
