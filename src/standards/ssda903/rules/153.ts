import { leaverColumns } from '../care-leavers.ts'
import { allFilled, anyFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule153 = rule903({
  code: '153',
  says: 'Of the young person who left care some things are recorded and others are missing.',
  reads: { OC3: leaverColumns },
  marks: { OC3: leaverColumns },
  *find({ OC3 }) {
    for (const leaver of OC3)
      if (anyFilled(leaver, leaverColumns) && !allFilled(leaver, leaverColumns)) yield leaver
  },
  caught: [{ OC3: [{ IN_TOUCH: 'YES' }, { ACTIV: 'F1', ACCOM: 'B1' }] }],
  spared: [{ OC3: [{ IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'B1' }, {}] }],
})
