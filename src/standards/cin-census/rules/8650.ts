import { primaryNeeds } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule8650 = ruleCin({
  code: '8650',
  says: 'The primary need is not a code of the census.',
  reads: { CINdetails: ['PrimaryNeedCode'] },
  marks: { CINdetails: ['PrimaryNeedCode'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (episode.PrimaryNeedCode !== undefined && primaryNeeds.find(episode.PrimaryNeedCode) === undefined)
        yield episode
  },
  caught: [{ CINdetails: [{ PrimaryNeedCode: 'N10' }, { PrimaryNeedCode: 'AA' }] }],
  spared: [{ CINdetails: [{ PrimaryNeedCode: 'N0' }, { PrimaryNeedCode: 'N9' }, {}] }],
})
