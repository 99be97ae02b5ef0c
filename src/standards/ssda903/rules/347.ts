import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** T is a foyer or the like; the figure after it says whether that suits the young person. */
export const rule347 = rule903({
  code: '347',
  says: 'The young person lives in a foyer, and was under 18 when the year ended.',
  reads: { OC3: ['DOB', 'ACCOM'] },
  marks: { OC3: ['DOB', 'ACCOM'] },
  *find({ OC3 }, { end }) {
    for (const leaver of OC3)
      if (leaver.ACCOM?.startsWith('T') && leaver.DOB !== undefined && birthday(leaver.DOB, 18) > end)
        yield leaver
  },
  caught: [
    {
      OC3: [
        { DOB: '01/04/2008', ACCOM: 'T1' },
        { DOB: '01/04/2008', ACCOM: 'T2' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { DOB: '31/03/2008', ACCOM: 'T1' },
        { DOB: '01/04/2008', ACCOM: 'B1' },
        { DOB: '01/04/2008' },
        { ACCOM: 'T1' },
      ],
    },
  ],
})
