import { ageOn } from '../../checking/day-number.ts'
import { careColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule197B = rule903({
  code: '197B',
  says: 'The child was 4 or 17 when the year ended, and the strengths and difficulties questionnaire has no score and no reason for none.',
  reads: { OC2: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON'], Episodes: careColumns },
  marks: { OC2: ['DOB', 'SDQ_REASON'] },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2) {
      if (child.DOB === undefined || !lookedAfter.has(child.child)) continue
      const age = ageOn(child.DOB, collection.end)
      if ((age === 4 || age === 17) && !anyFilled(child, ['SDQ_SCORE', 'SDQ_REASON'])) yield child
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2' },
      ],
      OC2: [
        { CHILD: '1', DOB: '31/03/2022' },
        { CHILD: '2', DOB: '31/03/2009' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '3', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '4', DECOM: '02/04/2025', LS: 'C2' },
      ],
      OC2: [
        { CHILD: '1', DOB: '01/04/2022' },
        { CHILD: '2', DOB: '01/04/2009' },
        { CHILD: '3', DOB: '31/03/2022', SDQ_REASON: 'SDQ1' },
        { CHILD: '4', DOB: '31/03/2022' },
      ],
    },
  ],
})
