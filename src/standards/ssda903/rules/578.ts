import { holds, withCare } from '../periods-of-care.ts'
import { rule903 } from '../rule.ts'

export const rule578 = rule903({
  code: '578',
  says: 'The missing period began after the child had ceased to be looked after.',
  reads: { Missing: ['CHILD', 'MIS_START'], Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { Missing: ['MIS_START'] },
  *find({ Missing, Episodes }) {
    for (const [periods, care] of withCare(Episodes, Missing))
      for (const period of periods) {
        const from = period.MIS_START
        if (from === undefined || care.some((one) => holds(one, from))) continue
        if (care.some(({ to }) => to !== undefined && to < from)) yield period
      }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '1', DECOM: '01/08/2025' },
      ],
      Missing: [{ CHILD: '1', MIS_START: '11/05/2025' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '1', DECOM: '10/05/2025', DEC: '20/05/2025' },
        { CHILD: '2', DECOM: '01/05/2025' },
        { CHILD: '4', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '4', DECOM: '01/08/2025' },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '20/05/2025' },
        { CHILD: '1', MIS_START: '30/04/2025' },
        { CHILD: '1' },
        { CHILD: '2', MIS_START: '02/06/2025' },
        { CHILD: '3', MIS_START: '02/06/2025' },
        { CHILD: '4', MIS_START: '01/08/2025' },
      ],
    },
  ],
})
