import { isOnOrAfter } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

export const rule352 = rule903({
  code: '352',
  says: 'The child came to be looked after at 18 or over.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'RNE'] },
  marks: { Episodes: ['DECOM', 'RNE'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (episode.RNE === 'S' && isOnOrAfter(episode.DECOM, findBirthday(Header, episode, 18))) yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2007' }],
      Episodes: [{ CHILD: '1', DECOM: '02/05/2025', RNE: 'S' }],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2007' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', RNE: 'S' },
        { CHILD: '1', DECOM: '02/05/2025', RNE: 'P' },
        { CHILD: '1', RNE: 'S' },
        { CHILD: '2', DECOM: '02/05/2025', RNE: 'S' },
        { CHILD: '3', DECOM: '02/05/2025', RNE: 'S' },
      ],
    },
  ],
})
