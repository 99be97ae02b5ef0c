import { numberIn } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW207 = ruleWorkforce({
  code: 'W207',
  says: 'Agency workers cannot come to more full-time equivalents than there are agency workers.',
  reads: { LALevel: ['NoAgencyFTE', 'NoAgencyHeadcount'] },
  marks: { LALevel: ['NoAgencyFTE', 'NoAgencyHeadcount'] },
  *find({ LALevel }) {
    for (const row of LALevel) {
      const [whole, heads] = [numberIn(row.NoAgencyFTE), numberIn(row.NoAgencyHeadcount)]
      if (whole !== undefined && heads !== undefined && whole > heads) yield row
    }
  },
  caught: [{ LALevel: [{ NoAgencyFTE: '72', NoAgencyHeadcount: '71' }] }],
  spared: [{ LALevel: [{ NoAgencyFTE: '71', NoAgencyHeadcount: '71' }, { NoAgencyFTE: '5' }] }],
})
