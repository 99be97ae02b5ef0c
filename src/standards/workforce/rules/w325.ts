import { isOnList } from '../answers.ts'
import { yesOrNo } from '../codes.ts'
import { ruleWorkforce } from '../rule.ts'

export const ruleW325 = ruleWorkforce({
  code: 'W325',
  says: 'This is on no list of codes for yes or no.',
  reads: { CSWWWorker: ['FrontlineGrad'] },
  marks: { CSWWWorker: ['FrontlineGrad'] },
  *find({ CSWWWorker }) {
    for (const row of CSWWWorker) if (!isOnList(row.FrontlineGrad, yesOrNo)) yield row
  },
  caught: [{ CSWWWorker: [{ FrontlineGrad: 'Y' }] }, { CSWWWorker: [{ FrontlineGrad: '2' }] }],
  spared: [{ CSWWWorker: [{ FrontlineGrad: '0' }, { FrontlineGrad: '1' }, {}] }],
})
