import { rule903 } from '../rule.ts'

export const rule581 = rule903({
  code: '581',
  says: 'The missing period began before the child was first looked after.',
  reads: { Missing: ['CHILD', 'MIS_START'], Episodes: ['CHILD', 'DECOM'] },
  marks: { Missing: ['MIS_START'] },
  *find({ Missing, Episodes }) {
    for (const period of Missing) {
      const from = period.MIS_START
      const begun = Episodes.of(period).filter(({ DECOM }) => DECOM !== undefined)
      if (from === undefined || begun.length === 0) continue
      if (begun.every(({ DECOM }) => DECOM !== undefined && from < DECOM)) yield period
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2025' },
        { CHILD: '1', DECOM: '03/06/2025' },
      ],
      Missing: [{ CHILD: '1', MIS_START: '01/05/2025' }],
    },
  ],
  spared: [
    {
      Episodes: [{ CHILD: '1', DECOM: '02/05/2025' }, { CHILD: '1', DECOM: '03/06/2025' }, { CHILD: '2' }],
      Missing: [
        { CHILD: '1', MIS_START: '02/05/2025' },
        { CHILD: '1' },
        { CHILD: '2', MIS_START: '01/05/2025' },
        { CHILD: '3', MIS_START: '01/05/2025' },
      ],
    },
  ],
})
