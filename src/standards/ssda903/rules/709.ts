import { ordersDuring } from '../liberty-placements.ts'
import { rule903 } from '../rule.ts'

/** A children's home, or one of two kinds of other placement. */
const expected = new Set(['K2', 'Z12', 'Z13'])

export const rule709 = rule903({
  code: '709',
  says: 'Under a deprivation of liberty order the child is in a placement where such a child is not expected: check both.',
  since: '2026/27',
  severity: 'query',
  reads: {
    DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'],
    Episodes: ['CHILD', 'DECOM', 'DEC', 'PLACE'],
  },
  marks: { DoLo: ['DOLO_START'], Episodes: ['PLACE'] },
  find: ({ DoLo, Episodes }) => ordersDuring(DoLo, Episodes, (place) => !expected.has(place)),
  caught: [
    {
      DoLo: [{ CHILD: '1', DOLO_START: '05/05/2026', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '05/05/2026', PLACE: 'U1' },
        { CHILD: '1', DECOM: '05/05/2026', DEC: '09/05/2026', PLACE: 'U2', found: true },
        { CHILD: '1', DECOM: '09/05/2026', PLACE: 'K2' },
      ],
    },
    {
      DoLo: [{ CHILD: '1', DOLO_START: '01/04/2026', DOLO_END: '02/05/2026' }],
      Episodes: [{ CHILD: '1', DECOM: '01/05/2026', PLACE: 'R1' }],
    },
  ],
  spared: [
    {
      DoLo: [
        { CHILD: '1', DOLO_START: '05/05/2026', DOLO_END: '09/05/2026' },
        { CHILD: '2', DOLO_START: '05/05/2026' },
        { CHILD: '1' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '05/05/2026', PLACE: 'U1' },
        { CHILD: '1', DECOM: '05/05/2026', DEC: '07/05/2026', PLACE: 'K2' },
        { CHILD: '1', DECOM: '07/05/2026', DEC: '09/05/2026', PLACE: 'Z12' },
        { CHILD: '1', DECOM: '09/05/2026', PLACE: 'U1' },
        { CHILD: '2', DECOM: '01/05/2026' },
      ],
    },
  ],
})
