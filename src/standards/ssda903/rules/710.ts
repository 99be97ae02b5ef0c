import { ordersDuring } from '../liberty-placements.ts'
import { rule903 } from '../rule.ts'

/** A secure children's home, with parents, a young offender institution, supported accommodation. */
const impossible = new Set(['K1', 'P1', 'R5', 'K3'])

export const rule710 = rule903({
  code: '710',
  says: 'Under a deprivation of liberty order a child is not placed in a secure home, with parents, in a young offender institution or in supported accommodation.',
  since: '2026/27',
  reads: {
    DoLo: ['CHILD', 'DOLO_START', 'DOLO_END'],
    Episodes: ['CHILD', 'DECOM', 'DEC', 'PLACE'],
  },
  marks: { DoLo: ['DOLO_START'], Episodes: ['PLACE'] },
  find: ({ DoLo, Episodes }) => ordersDuring(DoLo, Episodes, (place) => impossible.has(place)),
  caught: [
    {
      DoLo: [{ CHILD: '1', DOLO_START: '05/05/2026', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '06/05/2026', PLACE: 'K1', found: true },
        { CHILD: '1', DECOM: '06/05/2026', DEC: '07/05/2026', PLACE: 'P1', found: true },
        { CHILD: '1', DECOM: '07/05/2026', DEC: '08/05/2026', PLACE: 'K2' },
        { CHILD: '1', DECOM: '08/05/2026', DEC: '09/05/2026', PLACE: 'R5', found: true },
        { CHILD: '1', DECOM: '09/05/2026', PLACE: 'K3', found: true },
      ],
    },
  ],
  spared: [
    {
      DoLo: [
        { CHILD: '1', DOLO_START: '05/05/2026', DOLO_END: '09/05/2026' },
        { CHILD: '2', DOLO_START: '05/05/2026' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2026', DEC: '05/05/2026', PLACE: 'K1' },
        { CHILD: '1', DECOM: '05/05/2026', DEC: '09/05/2026', PLACE: 'U1' },
        { CHILD: '1', DECOM: '09/05/2026', PLACE: 'K3' },
        { CHILD: '2', DECOM: '01/05/2026' },
      ],
    },
  ],
})
