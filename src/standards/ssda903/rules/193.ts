import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule193 = rule903({
  code: '193',
  says: 'Help with substance misuse is recorded as offered or received, and no such problem is.',
  reads: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  marks: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (
        child.SUBSTANCE_MISUSE !== '1' &&
        anyFilled(child, ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'])
      )
        yield child
  },
  caught: [
    {
      OC2: [
        { SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '0' },
        { SUBSTANCE_MISUSE: '0', INTERVENTION_OFFERED: '1' },
        { INTERVENTION_RECEIVED: '1' },
      ],
    },
  ],
  spared: [{ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1' }, { SUBSTANCE_MISUSE: '0' }, {}] }],
})
