import { isBefore } from '../../checking/day-number.ts'
import { findBirthday } from '../born.ts'
import { isOneOf, youthJustice } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** No child under 10 can be guilty of an offence (Children and Young Persons Act 1933, section 50). */
export const rule358 = rule903({
  code: '358',
  says: 'The child is looked after through the courts or the police for an offence, and was under 10 when the episode began.',
  reads: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM', 'LS'] },
  marks: { Header: ['DOB'], Episodes: ['DECOM', 'LS'] },
  *find({ Header, Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.LS, youthJustice) && isBefore(episode.DECOM, findBirthday(Header, episode, 10))) {
        yield episode
        yield* Header.of(episode)
      }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/06/2015', found: true },
        { CHILD: '2', DOB: '02/06/2010' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', LS: 'J1', found: true },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'J1' },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '01/06/2015' }, { CHILD: '2' }, { CHILD: '3', DOB: '01/06/2020' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', LS: 'J3' },
        { CHILD: '2', DECOM: '01/06/2025', LS: 'J1' },
        { CHILD: '3', DECOM: '01/06/2025', LS: 'C2' },
        { CHILD: '3', LS: 'J2' },
        { CHILD: '4', DECOM: '01/06/2025', LS: 'J2' },
      ],
    },
  ],
})
