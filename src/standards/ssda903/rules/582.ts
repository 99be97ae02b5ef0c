import { isSameDay } from '../../checking/day-number.ts'
import { adopted, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule582 = rule903({
  code: '582',
  says: 'The child was adopted on the very day of being matched with the adopters, who are mostly found earlier: check both days.',
  severity: 'query',
  reads: { Episodes: ['CHILD', 'DEC', 'REC'], AD1: ['CHILD', 'DATE_MATCH'] },
  marks: { Episodes: ['DEC'] },
  *find({ Episodes, AD1 }) {
    for (const episode of Episodes)
      if (
        isOneOf(episode.REC, adopted) &&
        AD1.of(episode).some(({ DATE_MATCH }) => isSameDay(DATE_MATCH, episode.DEC))
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DEC: '02/05/2025', REC: 'E11' },
        { CHILD: '2', DEC: '02/05/2025', REC: 'E12' },
      ],
      AD1: [
        { CHILD: '1', DATE_MATCH: '02/05/2025' },
        { CHILD: '2', DATE_MATCH: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DEC: '02/05/2025', REC: 'E11' },
        { CHILD: '2', DEC: '02/05/2025', REC: 'E8' },
        { CHILD: '3', REC: 'E11' },
      ],
      AD1: [
        { CHILD: '1', DATE_MATCH: '01/05/2025' },
        { CHILD: '2', DATE_MATCH: '02/05/2025' },
        { CHILD: '3' },
      ],
    },
  ],
})
