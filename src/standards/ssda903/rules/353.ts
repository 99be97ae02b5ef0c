import { aDayNumber, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** The Children Act 1989 came into force, and with it the legal statuses of the return. */
const childrenAct = aDayNumber('1991-10-14')

export const rule353 = rule903({
  code: '353',
  says: 'The episode began before 14 October 1991.',
  reads: { Episodes: ['DECOM'] },
  marks: { Episodes: ['DECOM'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isBefore(episode.DECOM, childrenAct)) yield episode
  },
  caught: [{ Episodes: [{ DECOM: '13/10/1991' }] }],
  spared: [{ Episodes: [{ DECOM: '14/10/1991' }, {}] }],
})
