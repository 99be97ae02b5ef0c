import { aDayNumber, isOnOrAfter } from '../../checking/day-number.ts'
import { isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

const withCurrentCarers: ReadonlySet<string> = new Set(['A3', 'A5'])
/** The carers stay the same: care begins (S), or the placement alone (T) or the legal status with it (U) changes. */
const sameCarers: ReadonlySet<string> = new Set(['S', 'T', 'U'])
/** The reasons T and U came in with the return of 2015 to 2016. */
const since = aDayNumber('2015-04-01')

export const rule217 = rule903({
  code: '217',
  says: 'The child is placed for adoption with the present foster carers, and the reason for the new episode says that the carers changed or the placement did not.',
  reads: { Episodes: ['PLACE', 'DECOM', 'RNE'] },
  marks: { Episodes: ['PLACE', 'DECOM', 'RNE'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (isOneOf(episode.PLACE, withCurrentCarers) && isOnOrAfter(episode.DECOM, since))
        if (!isOneOf(episode.RNE, sameCarers)) yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'A3', DECOM: '01/04/2015', RNE: 'P' },
        { PLACE: 'A5', DECOM: '02/05/2025', RNE: 'L' },
        { PLACE: 'A5', DECOM: '02/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'A3', DECOM: '31/03/2015', RNE: 'P' },
        { PLACE: 'A5', DECOM: '02/05/2025', RNE: 'U' },
        { PLACE: 'A4', DECOM: '02/05/2025', RNE: 'P' },
        { PLACE: 'A3', RNE: 'P' },
      ],
    },
  ],
})
