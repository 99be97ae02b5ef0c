import { rule903 } from '../rule.ts'

const underAnOrder = new Set(['A5', 'A6'])

/** Placed for adoption under section 21 of the Adoption and Children Act 2002: only with the court's placement order. */
export const rule408 = rule903({
  code: '408',
  says: 'The child is placed for adoption under a placement order, and the legal status is not that of a placement order.',
  reads: { Episodes: ['PLACE', 'LS'] },
  marks: { Episodes: ['PLACE', 'LS'] },
  *find({ Episodes }) {
    for (const episode of Episodes)
      if (episode.PLACE !== undefined && underAnOrder.has(episode.PLACE) && episode.LS !== 'E1') yield episode
  },
  caught: [{ Episodes: [{ PLACE: 'A5', LS: 'C2' }, { PLACE: 'A6', LS: 'D1' }, { PLACE: 'A6' }] }],
  spared: [{ Episodes: [{ PLACE: 'A5', LS: 'E1' }, { PLACE: 'A3', LS: 'V2' }, { LS: 'E1' }, { LS: 'C2' }] }],
})
