import { isOnOrAfter } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { adopted, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** A person of 18 is looked after no longer, even where an application for adoption made before is still heard. */
export const rule386 = rule903({
  code: '386',
  says: 'The episode ended because the child was adopted, and the child was 18 or older by then.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { Episodes: ['REC'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.REC, adopted) && isOnOrAfter(episode.DEC, findBirthday(Header, episode, 18)))
        yield episode
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2007' }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E11' },
        { CHILD: '1', DEC: '02/06/2025', REC: 'E12' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2007' }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DEC: '31/05/2025', REC: 'E11' },
        { CHILD: '1', DEC: '01/06/2025', REC: 'E17' },
        { CHILD: '1', REC: 'E12' },
        { CHILD: '2', DEC: '01/06/2025', REC: 'E12' },
      ],
    },
  ],
})
