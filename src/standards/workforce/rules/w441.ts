import { ruleWorkforce } from '../rule.ts'

export const ruleW441 = ruleWorkforce({
  code: 'W441',
  says: 'The worker came by both fast routes into social work. One is meant.',
  severity: 'query',
  reads: { CSWWWorker: ['StepUpGrad', 'FrontlineGrad'] },
  marks: { CSWWWorker: ['StepUpGrad', 'FrontlineGrad'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (row.StepUpGrad === '1' && row.FrontlineGrad === '1') yield row
  },
  caught: [{ CSWWWorker: [{ StepUpGrad: '1', FrontlineGrad: '1' }] }],
  spared: [
    {
      CSWWWorker: [
        { StepUpGrad: '1', FrontlineGrad: '0' },
        { StepUpGrad: '0', FrontlineGrad: '0' },
        { StepUpGrad: '1' },
      ],
    },
  ],
})
