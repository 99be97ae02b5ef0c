import { birthday } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/**
 * No child under 10 can be guilty of an offence (Children and Young Persons Act 1933, section 50). The move was on the
 * day on which the episode ended; without that day, whoever was under 10 at a later one was so then.
 */
export const rule234 = rule903({
  code: '234',
  says: 'The child moved because of being taken into custody, and was under 10.',
  since: '2025/26',
  reads: { Episodes: ['CHILD', 'REASON_PLACE_CHANGE'], Header: ['CHILD', 'DOB'] },
  mayRead: { Episodes: ['DECOM', 'DEC'] },
  marks: { Episodes: ['REASON_PLACE_CHANGE'], Header: ['DOB'] },
  *find({ Episodes, Header }, { end }) {
    for (const episode of Episodes) {
      if (episode.REASON_PLACE_CHANGE !== 'CUSTOD') continue
      const on = episode.DEC ?? episode.DECOM ?? end
      const young = Header.of(episode).filter(({ DOB }) => DOB !== undefined && birthday(DOB, 10) > on)
      if (young.length > 0) yield episode
      yield* young
    }
  },
  caught: [
    {
      Header: [
        { CHILD: '1', DOB: '02/05/2015', found: true },
        { CHILD: '2', DOB: '01/04/2016', found: true },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', DEC: '01/05/2025', REASON_PLACE_CHANGE: 'CUSTOD', found: true },
        { CHILD: '2', REASON_PLACE_CHANGE: 'CUSTOD', found: true },
      ],
    },
  ],
  spared: [
    {
      Header: [{ CHILD: '1', DOB: '02/05/2015' }, { CHILD: '2', DOB: '02/05/2020' }, { CHILD: '3' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/04/2025', DEC: '02/05/2025', REASON_PLACE_CHANGE: 'CUSTOD' },
        { CHILD: '2', DEC: '02/05/2025', REASON_PLACE_CHANGE: 'CARPL' },
        { CHILD: '3', DEC: '02/05/2025', REASON_PLACE_CHANGE: 'CUSTOD' },
        { CHILD: '4', DEC: '02/05/2025', REASON_PLACE_CHANGE: 'CUSTOD' },
      ],
    },
  ],
})
