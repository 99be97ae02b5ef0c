import { isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

export const ruleNoE = rule903({
  code: 'NoE',
  says: 'This episode began before the year, and last year’s episodes have none of this child: check that they are complete.',
  severity: 'query',
  reads: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes, Episodes_last }, { start }) {
    for (const episode of Episodes)
      if (isBefore(episode.DECOM, start) && !Episodes_last.has(episode)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '31/03/2025', found: true },
        { CHILD: '1', DECOM: '01/04/2025' },
      ],
      Episodes_last: [{ CHILD: '2' }],
    },
  ],
  spared: [
    {
      Episodes: [{ CHILD: '1', DECOM: '31/03/2025' }, { CHILD: '2', DECOM: '01/04/2025' }, { CHILD: '3' }],
      Episodes_last: [{ CHILD: '1' }],
    },
  ],
})
