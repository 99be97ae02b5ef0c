import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule192 = rule903({
  code: '192',
  says: 'The child has a substance misuse problem, and whether the child was helped with it is missing.',
  reads: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'] },
  marks: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (child.SUBSTANCE_MISUSE === '1' && isBlank(child, 'INTERVENTION_RECEIVED')) yield child
  },
  caught: [{ OC2: [{ SUBSTANCE_MISUSE: '1' }] }],
  spared: [{ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0' }, { SUBSTANCE_MISUSE: '0' }, {}] }],
})
