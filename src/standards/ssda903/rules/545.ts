import { birthday } from '../../checking/day-number.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { rule903 } from '../rule.ts'

export const rule545 = rule903({
  code: '545',
  says: 'The child was under 5 on 31 March and had been looked after for 12 months, and it is not said whether the health and development checks are up to date.',
  reads: { OC2: ['CHILD', 'DOB', 'HEALTH_CHECK'], Episodes: ['CHILD', 'DECOM', 'DEC', 'REC', 'LS'] },
  mayRead: { Episodes: ['RNE'] },
  marks: { OC2: ['DOB', 'HEALTH_CHECK'] },
  *find({ OC2, Episodes }, collection) {
    const continuous = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (
        child.HEALTH_CHECK === undefined &&
        child.DOB !== undefined &&
        birthday(child.DOB, 5) > collection.end &&
        continuous.has(child.child)
      )
        yield child
  },
  caught: [
    {
      OC2: [{ CHILD: '1', DOB: '01/04/2021' }],
      Episodes: [{ CHILD: '1', DECOM: '01/04/2025', LS: 'C2' }],
    },
  ],
  spared: [
    {
      OC2: [
        { CHILD: '1', DOB: '31/03/2021' },
        { CHILD: '2', DOB: '01/01/2023', HEALTH_CHECK: '0' },
        { CHILD: '3', DOB: '01/01/2023' },
        { CHILD: '4', DOB: '01/01/2023' },
        { CHILD: '5' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '01/01/2025', DEC: '30/03/2026', REC: 'E4A', LS: 'C2' },
        { CHILD: '4', DECOM: '01/01/2025', DEC: '01/06/2025', REC: 'E4A', LS: 'C2' },
        { CHILD: '4', DECOM: '02/06/2025', LS: 'C2' },
        { CHILD: '5', DECOM: '01/01/2025', LS: 'C2' },
      ],
    },
  ],
})
