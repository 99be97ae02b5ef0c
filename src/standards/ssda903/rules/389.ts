import { isBefore } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

export const rule389 = rule903({
  code: '389',
  says: 'The episode ended because adult social care took over, and the child was under 16.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { Episodes: ['REC'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (episode.REC === 'E7' && isBefore(episode.DEC, findBirthday(Header, episode, 16))) yield episode
  },
  caught: [
    { Header: [{ CHILD: '1', DOB: '02/06/2009' }], Episodes: [{ CHILD: '1', DEC: '01/06/2025', REC: 'E7' }] },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2009' }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E7' },
        { CHILD: '1', DEC: '31/05/2025', REC: 'E4A' },
        { CHILD: '1', REC: 'E7' },
        { CHILD: '2', DEC: '01/06/2025', REC: 'E7' },
      ],
    },
  ],
})
