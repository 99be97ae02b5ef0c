import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule158 = rule903({
  code: '158',
  says: 'The child was helped with a substance misuse problem, so whether help was offered is not asked.',
  reads: { OC2: ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  marks: { OC2: ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  *find({ OC2 }) {
    for (const child of OC2)
      if (child.INTERVENTION_RECEIVED === '1' && isFilled(child, 'INTERVENTION_OFFERED')) yield child
  },
  caught: [
    {
      OC2: [
        { INTERVENTION_RECEIVED: '1', INTERVENTION_OFFERED: '0' },
        { INTERVENTION_RECEIVED: '1', INTERVENTION_OFFERED: '1' },
      ],
    },
  ],
  spared: [
    {
      OC2: [
        { INTERVENTION_RECEIVED: '1' },
        { INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '1' },
        { INTERVENTION_OFFERED: '1' },
      ],
    },
  ],
})
