import { isFilled } from '../filled.ts'
import { ruleWorkforce } from '../rule.ts'

const questions = [
  'FTE',
  'PersonBirthDate',
  'Sex',
  'Ethnicity',
  'QualLevel',
  'OrgRole',
  'RoleStartDate',
] as const

/** Our reading: the schema requires these of nobody, and they are what the published tables of the census count. */
export const ruleW501 = ruleWorkforce({
  code: 'W501',
  says: 'Of a worker whom the authority employs, this must be said too.',
  severity: 'query',
  reads: { CSWWWorker: ['AgencyWorker'] },
  mayRead: { CSWWWorker: questions },
  marks: { CSWWWorker: questions },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) {
      if (row.AgencyWorker !== '0') continue
      const columns = questions.filter((question) => !isFilled(row, question))
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [
    {
      CSWWWorker: [
        {
          AgencyWorker: '0',
          FTE: '1',
          PersonBirthDate: '01/01/1980',
          Ethnicity: 'WBRI',
          QualLevel: '2',
          OrgRole: '5',
          RoleStartDate: '01/01/2020',
        },
      ],
    },
    { CSWWWorker: [{ AgencyWorker: '0' }] },
  ],
  spared: [
    {
      CSWWWorker: [
        {
          AgencyWorker: '0',
          FTE: '1',
          PersonBirthDate: '01/01/1980',
          Sex: 'F',
          Ethnicity: 'WBRI',
          QualLevel: '2',
          OrgRole: '5',
          RoleStartDate: '01/01/2020',
        },
        { AgencyWorker: '1' },
      ],
    },
  ],
})
