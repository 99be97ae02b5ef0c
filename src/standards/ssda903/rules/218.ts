import { isBefore } from '../../checking/day-number.ts'
import { isOneOf, isWithoutUrn, shortBreaks } from '../codes.ts'
import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Ofsted registers no provider in Wales, Scotland, Northern Ireland or abroad. */
const isOutsideEngland = (authority: string | undefined) =>
  authority !== undefined && /^(?:[WSN]\d{2}|WAL|SCO|NIR|NUK)/.test(authority)

export const rule218 = rule903({
  code: '218',
  says: 'The provider’s number with Ofsted is missing.',
  reads: { Episodes: ['PLACE', 'DEC', 'URN'] },
  mayRead: { Episodes: ['LS', 'PL_LA'] },
  marks: { Episodes: ['URN'] },
  *find({ Episodes }, { name, start }) {
    for (const episode of Episodes) {
      if (isFilled(episode, 'URN') || isBefore(episode.DEC, start)) continue
      const exempt = isWithoutUrn(episode.PLACE, name) || isOneOf(episode.LS, shortBreaks)
      if (!exempt && !isOutsideEngland(episode.PL_LA)) yield episode
    }
  },
  caught: [
    {
      Episodes: [{ PLACE: 'U4' }, { PLACE: 'K2', DEC: '01/04/2025' }, { PLACE: 'K3', PL_LA: 'E10000016' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'U4', URN: 'SC000001' },
        { PLACE: 'U4', URN: 'XXXXXXX' },
        { PLACE: 'U4', DEC: '31/03/2025' },
        { PLACE: 'P1' },
        { PLACE: 'T3' },
        { PLACE: 'Z11' },
        { PLACE: 'U4', LS: 'V4' },
        { PLACE: 'U4', PL_LA: 'W06000008' },
        { PLACE: 'U4', PL_LA: 'SCO' },
      ],
    },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z1' }] },
  ],
})
