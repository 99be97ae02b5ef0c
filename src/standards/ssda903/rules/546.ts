import { birthday } from '../../checking/day-number.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { rule903 } from '../rule.ts'

export const rule546 = rule903({
  code: '546',
  says: 'The child was 5 or older on 31 March, and it is said all the same whether the health and development checks of a younger child are up to date.',
  reads: { OC2: ['CHILD', 'DOB', 'HEALTH_CHECK'], Episodes: ['CHILD', 'DECOM', 'DEC', 'REC', 'LS'] },
  mayRead: { Episodes: ['RNE'] },
  marks: { OC2: ['DOB', 'HEALTH_CHECK'] },
  *find({ OC2, Episodes }, collection) {
    const continuous = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (
        child.HEALTH_CHECK !== undefined &&
        child.DOB !== undefined &&
        birthday(child.DOB, 5) <= collection.end &&
        continuous.has(child.child)
      )
        yield child
  },
  caught: [
    {
      OC2: [{ CHILD: '1', DOB: '31/03/2021', HEALTH_CHECK: '0' }],
      Episodes: [{ CHILD: '1', DECOM: '01/04/2025', LS: 'C2' }],
    },
  ],
  spared: [
    {
      OC2: [
        { CHILD: '1', DOB: '01/04/2021', HEALTH_CHECK: '1' },
        { CHILD: '2', DOB: '01/01/2010' },
        { CHILD: '3', DOB: '01/01/2010', HEALTH_CHECK: '1' },
        { CHILD: '4', HEALTH_CHECK: '1' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '02/04/2025', LS: 'C2' },
        { CHILD: '4', DECOM: '01/01/2025', LS: 'C2' },
      ],
    },
  ],
})
