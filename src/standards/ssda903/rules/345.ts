import { rule903 } from '../rule.ts'

export const rule345 = rule903({
  code: '345',
  says: 'The authority is in touch with the young person, and activity or accommodation is 0, as if they did not apply.',
  reads: { OC3: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  marks: { OC3: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  *find({ OC3 }) {
    for (const leaver of OC3)
      if (leaver.IN_TOUCH === 'YES' && (leaver.ACTIV === '0' || leaver.ACCOM === '0')) yield leaver
  },
  caught: [
    {
      OC3: [
        { IN_TOUCH: 'YES', ACTIV: '0' },
        { IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: '0' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'B1' },
        { IN_TOUCH: 'NO', ACTIV: '0', ACCOM: '0' },
        { IN_TOUCH: 'YES' },
      ],
    },
  ],
})
