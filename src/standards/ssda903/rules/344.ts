import { anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Both are then 0, which says that they do not apply. */
export const rule344 = rule903({
  code: '344',
  says: 'The young person has died or gone home for good, so activity and accommodation are both 0.',
  reads: { OC3: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  marks: { OC3: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  *find({ OC3 }) {
    for (const leaver of OC3)
      if (leaver.IN_TOUCH === 'DIED' || leaver.IN_TOUCH === 'RHOM')
        if (anyFilled(leaver, ['ACTIV', 'ACCOM']) && !(leaver.ACTIV === '0' && leaver.ACCOM === '0'))
          yield leaver
  },
  caught: [
    {
      OC3: [
        { IN_TOUCH: 'DIED', ACTIV: 'F1', ACCOM: '0' },
        { IN_TOUCH: 'RHOM', ACTIV: '0', ACCOM: 'B1' },
        { IN_TOUCH: 'RHOM', ACCOM: '0' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' },
        { IN_TOUCH: 'RHOM' },
        { IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'B1' },
        { ACTIV: 'F1' },
      ],
    },
  ],
})
