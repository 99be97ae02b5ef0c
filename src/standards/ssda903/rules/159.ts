import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule159 = rule903({
  code: '159',
  says: 'The child was not helped with a substance misuse problem, and whether help was offered is missing.',
  reads: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  marks: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (
        child.SUBSTANCE_MISUSE === '1' &&
        child.INTERVENTION_RECEIVED === '0' &&
        isBlank(child, 'INTERVENTION_OFFERED')
      )
        yield child
  },
  caught: [{ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0' }] }],
  spared: [
    {
      OC2: [
        { SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '0' },
        { SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1' },
        { SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '0' },
        { SUBSTANCE_MISUSE: '1' },
      ],
    },
  ],
})
