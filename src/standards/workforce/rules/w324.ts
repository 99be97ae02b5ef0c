import { isOnList } from '../answers.ts'
import { yesOrNo } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW324 = ruleWorkforce({
  code: 'W324',
  says: 'This is on no list of codes for yes or no.',
  reads: { CSWWWorker: ['StepUpGrad'] },
  marks: { CSWWWorker: ['StepUpGrad'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.StepUpGrad, yesOrNo)) yield row
  },
  caught: [{ CSWWWorker: [{ StepUpGrad: 'Y' }] }, { CSWWWorker: [{ StepUpGrad: '2' }] }],
  spared: [{ CSWWWorker: [{ StepUpGrad: '0' }, { StepUpGrad: '1' }, {}] }],
})
