import { placements } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule146 = rule903({
  code: '146',
  says: 'The kind of placement is not one of the codes of this year.',
  reads: { Episodes: ['PLACE'] },
  marks: { Episodes: ['PLACE'] },
  find: ({ Episodes }, { name }) => otherThan(Episodes, 'PLACE', placements(name)),
  caught: [
    { Episodes: [{ PLACE: 'Z1' }, { PLACE: 'A2' }, { PLACE: 'u4' }] },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z11' }] },
  ],
  spared: [
    { Episodes: [{ PLACE: 'Z11' }, { PLACE: 'U4' }, { PLACE: 'K3' }, {}] },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z1' }] },
  ],
})
