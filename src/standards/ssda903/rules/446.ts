import { aDayNumber, isBefore } from '../../checking/day-number.ts'
import { rule903 } from '../rule.ts'

/** Placement orders came with the Adoption and Children Act 2002, in force from December 2005. */
const placementOrdersFrom = aDayNumber('2005-12-01')

export const rule446 = rule903({
  code: '446',
  says: 'The episode is under a placement order and began before December 2005, when there were none.',
  reads: { Episodes: ['LS', 'DECOM'] },
  marks: { Episodes: ['LS', 'DECOM'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.LS === 'E1' && isBefore(episode.DECOM, placementOrdersFrom)) yield episode
  },
  caught: [{ Episodes: [{ LS: 'E1', DECOM: '30/11/2005' }] }],
  spared: [
    {
      Episodes: [
        { LS: 'E1', DECOM: '01/12/2005' },
        { LS: 'D1', DECOM: '30/11/2005' },
        { LS: 'E1' },
        { DECOM: '30/11/2005' },
      ],
    },
  ],
})
