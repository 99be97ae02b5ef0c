import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { authorityParts } from '../schema.ts'

export const ruleW204 = ruleWorkforce({
  code: 'W204',
  says: 'Agency workers’ full-time equivalents are a number, 0 or more, with at most two decimal places.',
  reads: { LALevel: ['NoAgencyFTE'] },
  marks: { LALevel: ['NoAgencyFTE'] },
  *find({ LALevel }) {
    for (const row of LALevel) if (!fitsPart(row.NoAgencyFTE, authorityParts.NoAgencyFTE)) yield row
  },
  caught: [{ LALevel: [{ NoAgencyFTE: '59.825' }] }, { LALevel: [{ NoAgencyFTE: '-1' }] }],
  spared: [{ LALevel: [{ NoAgencyFTE: '59.82' }, { NoAgencyFTE: '0' }, {}] }],
})
