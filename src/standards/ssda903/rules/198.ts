import { careColumns } from '../column-groups.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule198 = rule903({
  code: '198',
  says: 'A reason is given why the questionnaire has no score, and the child had not been looked after for all of the 12 months to the year’s end.',
  reads: { OC2: ['CHILD', 'SDQ_REASON'], Episodes: careColumns },
  marks: { OC2: ['SDQ_REASON'] },
  *find({ OC2, Episodes }, collection) {
    const lookedAfter = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2) if (isFilled(child, 'SDQ_REASON') && !lookedAfter.has(child.child)) yield child
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/04/2025', RNE: 'S', LS: 'C2' },
        { CHILD: '2', DECOM: '01/04/2024', LS: 'C2', DEC: '01/05/2025', REC: 'X1' },
        { CHILD: '2', DECOM: '01/05/2025', LS: 'V4' },
      ],
      OC2: [
        { CHILD: '1', SDQ_REASON: 'SDQ2' },
        { CHILD: '2', SDQ_REASON: 'SDQ2' },
        { CHILD: '3', SDQ_REASON: 'SDQ2' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [{ CHILD: '1', DECOM: '01/04/2025', LS: 'C2' }],
      OC2: [{ CHILD: '1', SDQ_REASON: 'SDQ2' }, { CHILD: '2' }],
    },
  ],
})
