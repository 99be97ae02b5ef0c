import { isAfter } from '../../checking/day-number.ts'
import { adopted, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** The child was placed for adoption when the episode began that ended in the adoption. */
export const rule331 = rule903({
  code: '331',
  says: 'The child was matched with the adopters after being placed with them.',
  reads: { AD1: ['CHILD', 'DATE_MATCH'], Episodes: ['CHILD', 'DECOM', 'REC'] },
  marks: { AD1: ['DATE_MATCH'], Episodes: ['DECOM', 'REC'] },
  *find({ AD1, Episodes }) {
    for (const adoption of AD1)
      for (const episode of Episodes.of(adoption))
        if (isOneOf(episode.REC, adopted) && isAfter(adoption.DATE_MATCH, episode.DECOM)) {
          yield adoption
          yield episode
        }
  },
  caught: [
    {
      AD1: [{ CHILD: '1', DATE_MATCH: '03/05/2025', found: true }],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '02/05/2025', REC: 'E11', found: true },
      ],
    },
  ],
  spared: [
    {
      AD1: [
        { CHILD: '1', DATE_MATCH: '02/05/2025' },
        { CHILD: '2' },
        { CHILD: '3', DATE_MATCH: '03/05/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '02/05/2025', REC: 'E12' },
        { CHILD: '2', DECOM: '02/05/2025', REC: 'E12' },
        { CHILD: '3', DECOM: '02/05/2025', REC: 'E4A' },
      ],
    },
  ],
})
