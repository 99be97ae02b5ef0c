import { rule903 } from '../rule.ts'

/** Need is recorded once, when a period of being looked after starts, and stays the same until it ends. */
export const rule504 = rule903({
  code: '504',
  says: 'The need of the child is another than at the start of this period of being looked after.',
  reads: { Episodes: ['CHILD', 'DECOM', 'DEC', 'REC', 'CIN'] },
  marks: { Episodes: ['CIN'] },
  *find({ Episodes }) {
    for (const episodes of Episodes.childrenInOrder('DECOM')) {
      let atStart = episodes[0]
      for (const [n, episode] of episodes.entries()) {
        const before = episodes[n - 1]
        const goesOn = before?.REC === 'X1' && before.DEC !== undefined && before.DEC === episode.DECOM
        if (!goesOn) atStart = episode
        else if (episode.CIN !== atStart?.CIN) yield episode
      }
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025', REC: 'X1', CIN: 'N1' },
        { CHILD: '1', DECOM: '05/06/2025', DEC: '09/06/2025', REC: 'X1', CIN: 'N2', found: true },
        { CHILD: '1', DECOM: '09/06/2025', DEC: '11/06/2025', REC: 'X1', CIN: 'N1' },
        { CHILD: '1', DECOM: '11/06/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', DEC: '05/06/2025', REC: 'X1', CIN: 'N1' },
        { CHILD: '1', DECOM: '05/06/2025', DEC: '09/06/2025', REC: 'E4A', CIN: 'N1' },
        { CHILD: '1', DECOM: '09/06/2025', DEC: '15/06/2025', REC: 'X1', CIN: 'N2' },
        { CHILD: '1', DECOM: '16/06/2025', CIN: 'N3' },
        { CHILD: '2', DECOM: '01/06/2025', CIN: 'N4' },
      ],
    },
  ],
})
