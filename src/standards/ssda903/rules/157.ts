import { birthday } from '../../checking/day-number.ts'
import { careColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { rule903 } from '../rule.ts'

/** SDQ1 says that the child is too young or too old for the questionnaire, which is for those of 4 to 16. */
export const rule157 = rule903({
  code: '157',
  says: 'The child’s age is given as the reason for no questionnaire, and the child was 4 or over when the year began and 16 or under when it ended.',
  reads: { OC2: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON'], Episodes: careColumns },
  marks: { OC2: ['DOB', 'SDQ_REASON'] },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (child.SDQ_REASON === 'SDQ1' && child.SDQ_SCORE === undefined && child.DOB !== undefined)
        if (
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
        { CHILD: '1', DOB: '01/04/2021', SDQ_REASON: 'SDQ1' },
        { CHILD: '2', DOB: '01/04/2009', SDQ_REASON: 'SDQ1' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2' },
        { CHILD: '3', DECOM: '02/04/2025', LS: 'C2' },
        { CHILD: '4', DECOM: '01/04/2024', LS: 'C2' },
      ],
      OC2: [
        { CHILD: '1', DOB: '02/04/2021', SDQ_REASON: 'SDQ1' },
        { CHILD: '2', DOB: '31/03/2009', SDQ_REASON: 'SDQ1' },
        { CHILD: '3', DOB: '01/04/2015', SDQ_REASON: 'SDQ1' },
        { CHILD: '4', DOB: '01/04/2015', SDQ_REASON: 'SDQ2' },
      ],
    },
  ],
})
