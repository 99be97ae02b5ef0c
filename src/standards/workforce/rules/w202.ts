import { ruleWorkforce } from '../rule.ts'

const questions = [
  'NumberOfVacancies',
  'NoAgencyFTE',
  'NoAgencyHeadcount',
  'RecruitmentBonus',
  'RetentionBonus',
  'PerformanceAward',
  'CarAllowance',
  'RelocationPackage',
  'RegionalWeighting',
  'CostSWE',
  'CostDBS',
  'OtherAllowances',
] as const

export const ruleW202 = ruleWorkforce({
  code: 'W202',
  says: 'The authority must answer each of these.',
  reads: { LALevel: questions },
  marks: { LALevel: questions },
  *find({ LALevel }) {
    for (const row of LALevel) {
      const columns = questions.filter((question) => row[question] === undefined)
      if (columns.length > 0) yield { row, columns }
    }
  },
  caught: [
    {
      LALevel: [
        {
          NumberOfVacancies: '0',
          NoAgencyFTE: '0',
          NoAgencyHeadcount: '0',
          RecruitmentBonus: '0',
          RetentionBonus: '0',
          PerformanceAward: '0',
          CarAllowance: '0',
          RelocationPackage: '0',
          RegionalWeighting: '0',
          CostSWE: '0',
          OtherAllowances: 'None',
        },
      ],
    },
    { LALevel: [{}] },
  ],
  spared: [
    {
      LALevel: [
        {
          NumberOfVacancies: '0',
          NoAgencyFTE: '0',
          NoAgencyHeadcount: '0',
          RecruitmentBonus: '0',
          RetentionBonus: '0',
          PerformanceAward: '0',
          CarAllowance: '0',
          RelocationPackage: '0',
          RegionalWeighting: '0',
          CostSWE: '0',
          CostDBS: '0',
          OtherAllowances: 'None',
        },
      ],
    },
  ],
})
