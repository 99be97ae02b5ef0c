import { isOnOrAfter } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { isOneOf, specialGuardianship } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** A special guardian is appointed for a person under 18 (Children Act 1989, sections 14A and 105). */
export const rule407 = rule903({
  code: '407',
  says: 'The episode ended with a special guardianship order, and the child was 18 or older by then.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DEC', 'REC'] },
  marks: { Header: ['DOB'], Episodes: ['DEC', 'REC'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (
        isOneOf(episode.REC, specialGuardianship) &&
        isOnOrAfter(episode.DEC, findBirthday(Header, episode, 18))
      ) {
        yield episode
        yield* Header.of(episode)
      }
  },
  caught: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2007', found: true }, { CHILD: '2' }],
      Episodes: [
        { CHILD: '1', DEC: '01/06/2025', REC: 'E45', found: true },
        { CHILD: '1', DEC: '02/06/2025', REC: 'E48', found: true },
        { CHILD: '2', DEC: '01/06/2025', REC: 'E46' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2007' }],
      Episodes: [
        { CHILD: '1', DEC: '31/05/2025', REC: 'E46' },
        { CHILD: '1', DEC: '01/06/2025', REC: 'E17' },
        { CHILD: '1', REC: 'E47' },
      ],
    },
  ],
})
