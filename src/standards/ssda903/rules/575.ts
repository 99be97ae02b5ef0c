import { isWithin } from '../../checking/day-number.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule575 = rule903({
  code: '575',
  says: 'The placement from which the child went missing has ended, and the missing period has not.',
  reads: { Missing: ['CHILD', 'MIS_START', 'MIS_END'], Episodes: ['CHILD', 'DECOM', 'DEC'] },
  marks: { Missing: ['MIS_END'] },
  *find({ Missing, Episodes }) {
    for (const period of Missing)
      if (
        isBlank(period, 'MIS_END') &&
        Episodes.of(period).some(({ DECOM, DEC }) => isWithin(period.MIS_START, DECOM, DEC))
      )
        yield period
  },
  caught: [
    {
      Episodes: [{ CHILD: '1', DECOM: '01/05/2025', DEC: '10/05/2025' }],
      Missing: [
        { CHILD: '1', MIS_START: '01/05/2025', found: true },
        { CHILD: '1', MIS_START: '10/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', DEC: '10/05/2025' },
        { CHILD: '1', DECOM: '10/05/2025' },
      ],
      Missing: [
        { CHILD: '1', MIS_START: '09/05/2025', MIS_END: '11/05/2025' },
        { CHILD: '1', MIS_START: '11/05/2025' },
        { CHILD: '2', MIS_START: '09/05/2025' },
        { CHILD: '1' },
      ],
    },
  ],
})
