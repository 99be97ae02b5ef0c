import { birthday } from '../../checking/day-number.ts'
import { continuouslyLookedAfter } from '../continuously-looked-after.ts'
import { rule903 } from '../rule.ts'

export const rule543 = rule903({
  code: '543',
  says: 'The child was 10 or older on 31 March and had been looked after for 12 months, and it is not said whether the child was convicted of an offence.',
  reads: { OC2: ['CHILD', 'DOB', 'CONVICTED'], Episodes: ['CHILD', 'DECOM', 'DEC', 'REC', 'LS'] },
  mayRead: { Episodes: ['RNE'] },
  marks: { OC2: ['DOB', 'CONVICTED'] },
  *find({ OC2, Episodes }, collection) {
    const continuous = continuouslyLookedAfter(Episodes, collection)
    for (const child of OC2)
      if (
        child.CONVICTED === undefined &&
        child.DOB !== undefined &&
        birthday(child.DOB, 10) <= collection.end &&
        continuous.has(child.child)
      )
        yield child
  },
  caught: [
    {
      OC2: [
        { CHILD: '1', DOB: '31/03/2016' },
        { CHILD: '2', DOB: '01/01/2010' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/01/2025', DEC: '01/06/2025', REC: 'X1', LS: 'C1' },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'C2' },
      ],
    },
  ],
  spared: [
    {
      OC2: [
        { CHILD: '1', DOB: '01/04/2016' },
        { CHILD: '2', DOB: '01/01/2010', CONVICTED: '0' },
        { CHILD: '3', DOB: '01/01/2010' },
        { CHILD: '4', DOB: '01/01/2010' },
        { CHILD: '5' },
        { CHILD: '6', DOB: '01/01/2010' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '02/04/2025', LS: 'C2' },
        { CHILD: '4', DECOM: '01/01/2025', LS: 'V3' },
        { CHILD: '5', DECOM: '01/01/2025', LS: 'C2' },
      ],
    },
  ],
})
