import { isBefore } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

export const rule460 = rule903({
  code: '460',
  says: 'The episode ended because the young person stayed with the carers at 18, and was not 18 yet.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { Episodes: ['DEC', 'REC'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (episode.REC === 'E17' && isBefore(episode.DEC, findBirthday(Header, episode, 18))) yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/06/2007' }],
      Episodes: [{ CHILD: '1', DEC: '01/06/2025', REC: 'E17' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2007' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E17' },
        { CHILD: '1', DEC: '31/05/2025', REC: 'E4A' },
        { CHILD: '1', REC: 'E17' },
        { CHILD: '2', DEC: '01/06/2025', REC: 'E17' },
      ],
    },
  ],
})
