import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { authorityParts } from '../schema.ts'

export const ruleW205 = ruleWorkforce({
  code: 'W205',
  says: 'Agency workers are counted in whole numbers, 0 or more.',
  reads: { LALevel: ['NoAgencyHeadcount'] },
  marks: { LALevel: ['NoAgencyHeadcount'] },
  *find({ LALevel }) {
    for (const row of LALevel)
      if (!fitsPart(row.NoAgencyHeadcount, authorityParts.NoAgencyHeadcount)) yield row
  },
  caught: [{ LALevel: [{ NoAgencyHeadcount: '71.5' }] }, { LALevel: [{ NoAgencyHeadcount: '-1' }] }],
  spared: [{ LALevel: [{ NoAgencyHeadcount: '71' }, { NoAgencyHeadcount: '0' }, {}] }],
})
