import { rule903 } from '../rule.ts'

/** A child with a parent is not accommodated by agreement (Children Act 1989, section 20). */
export const rule378 = rule903({
  code: '378',
  says: 'The child is placed with parents and is also said to be accommodated by agreement with them. One of the two is wrong.',
  reads: { Episodes: ['PLACE', 'LS'] },
  marks: { Episodes: ['PLACE', 'LS'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (episode.PLACE === 'P1' && episode.LS === 'V2') yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'P1', LS: 'V2' }] }],
  spared: [
    { Episodes: [{ PLACE: 'P1', LS: 'C2' }, { PLACE: 'U6', LS: 'V2' }, { PLACE: 'P1' }, { LS: 'V2' }] },
  ],
})
