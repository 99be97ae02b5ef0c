import { closureReasons } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule8640 = ruleCin({
  code: '8640',
  says: 'The reason for closure is not a code of the census.',
  reads: { CINdetails: ['ReasonForClosure'] },
  marks: { CINdetails: ['ReasonForClosure'] },
  *find({ CINdetails }) {
    for (const episode of CINdetails)
      if (
        episode.ReasonForClosure !== undefined &&
        closureReasons.find(episode.ReasonForClosure) === undefined
      )
        yield episode
  },
  caught: [
    { CINdetails: [{ ReasonForClosure: 'RC0' }, { ReasonForClosure: 'RC10' }, { ReasonForClosure: 'rc1' }] },
  ],
  spared: [{ CINdetails: [{ ReasonForClosure: 'RC1' }, { ReasonForClosure: 'RC9' }, {}] }],
})
