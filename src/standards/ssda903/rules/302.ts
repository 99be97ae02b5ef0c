import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const rule302 = rule903({
  code: '302',
  says: 'The child’s first episode began before the child was born.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM'] },
  marks: { Header: ['DOB'], Episodes: ['DECOM'] },
  *find({ Header, Episodes }) {
    for (const [first] of Episodes.childrenInOrder('DECOM')) {
      if (first === undefined) continue
      const unborn = Header.of(first).filter(({ DOB }) => isBefore(first.DECOM, DOB))
      if (unborn.length > 0) yield first
      yield* unborn
    }
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025' },
        { CHILD: '1', DECOM: '01/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2025' }, { CHILD: '2' }, { CHILD: '3', DOB: '02/05/2025' }],
      Episodes: [{ CHILD: '1', DECOM: '02/05/2025' }, { CHILD: '2', DECOM: '01/05/2025' }, { CHILD: '3' }],
    },
  ],
})
