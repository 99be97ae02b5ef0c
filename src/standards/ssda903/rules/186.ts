import { birthday } from '../../checking/day-number.ts'
import { careColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule186 = rule903({
  code: '186',
  says: 'The strengths and difficulties questionnaire has no score and no reason for none. It is asked of every child of 4 to 16 looked after for 12 months.',
  reads: { OC2: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON'], Episodes: careColumns },
  marks: { OC2: ['SDQ_SCORE'] },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (
        child.DOB !== undefined &&
        !anyFilled(child, ['SDQ_SCORE', 'SDQ_REASON']) &&
        birthday(child.DOB, 4) <= collection.start &&
        birthday(child.DOB, 17) > collection.end &&
        lookedAfter.has(child.child)
      )
        yield child
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2' },
      ],
      OC2: [
        { CHILD: '1', DOB: '01/04/2021' },
        { CHILD: '2', DOB: '01/04/2009' },
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
        { CHILD: '1', DOB: '02/04/2021' },
        { CHILD: '2', DOB: '31/03/2009' },
        { CHILD: '3', DOB: '01/04/2015', SDQ_REASON: 'SDQ2' },
        { CHILD: '4', DOB: '01/04/2015' },
      ],
    },
  ],
})
