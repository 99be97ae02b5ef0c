import { isBefore } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

const independentLiving = new Set(['E5', 'E6'])

export const rule387 = rule903({
  code: '387',
  says: 'The episode ended because the child moved to live independently, and the child was under 14.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { Episodes: ['REC'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (
        episode.REC !== undefined &&
        independentLiving.has(episode.REC) &&
        isBefore(episode.DEC, findBirthday(Header, episode, 14))
      )
        yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2011' }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E5' },
        { CHILD: '1', DEC: '01/05/2025', REC: 'E6' },
      ],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', DOB: '01/06/2011' },
        { CHILD: '2', DOB: '01/06/2020' },
      ],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E5' },
        { CHILD: '2', DEC: '01/06/2025', REC: 'E4A' },
        { CHILD: '2', REC: 'E6' },
        { CHILD: '3', DEC: '01/06/2025', REC: 'E6' },
      ],
    },
  ],
})
