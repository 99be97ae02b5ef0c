import { fitsPart } from '../answers.ts'
import { ruleWorkforce } from '../rule.ts'
import { authorityParts } from '../schema.ts'

export const ruleW203 = ruleWorkforce({
  code: 'W203',
  says: 'Vacancies are a number, 0 or more, with at most two decimal places.',
  reads: { LALevel: ['NumberOfVacancies'] },
  marks: { LALevel: ['NumberOfVacancies'] },
  *find({ LALevel }) {
    for (const row of LALevel)
      if (!fitsPart(row.NumberOfVacancies, authorityParts.NumberOfVacancies)) yield row
  },
  caught: [
    { LALevel: [{ NumberOfVacancies: '79.685' }] },
    { LALevel: [{ NumberOfVacancies: 'some' }] },
    { LALevel: [{ NumberOfVacancies: '-1' }] },
  ],
  spared: [{ LALevel: [{ NumberOfVacancies: '79.68' }, { NumberOfVacancies: '0' }, {}] }],
})
