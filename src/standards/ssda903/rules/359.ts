import { isAfter } from '../../checking/day-number.ts'
import { isUnreadable } from '../../checking/table.ts'
import { findBirthday } from '../born.ts'
import { rule903 } from '../rule.ts'

/** A community home may accommodate a person of 16 to 20 (Children Act 1989, section 20(5)). */
export const rule359 = rule903({
  code: '359',
  says: "The child stayed looked after past the 18th birthday. That is possible only by agreement (single period of accommodation) and in a children's home.",
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'LS', 'PLACE'] },
  marks: { Episodes: ['DEC', 'LS', 'PLACE'] },
  *find({ Header, Episodes }, { end }) {
    for (const episode of Episodes) {
      if (episode.LS === 'V2' && episode.PLACE === 'K2') continue
      if (isUnreadable(episode, 'DEC')) continue
      if (isAfter(episode.DEC ?? end, findBirthday(Header, episode, 18))) yield episode
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '30/03/2008' },
        { CHILD: '2', DOB: '31/03/2008' },
      ],
      Episodes: [
        { CHILD: '1', LS: 'V2', PLACE: 'K1', found: true },
        { CHILD: '1', DEC: '31/03/2026', LS: 'C2', PLACE: 'K2', found: true },
        { CHILD: '2', LS: 'C2', PLACE: 'K2' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '30/03/2008' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', LS: 'V2', PLACE: 'K2' },
        { CHILD: '1', DEC: '30/03/2026', LS: 'C2', PLACE: 'U1' },
        { CHILD: '2', LS: 'C2', PLACE: 'U1' },
        { CHILD: '3', LS: 'C2', PLACE: 'U1' },
      ],
    },
  ],
})
