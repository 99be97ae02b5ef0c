import { isOneOf, isWithoutUrn } from '../codes.ts'
import { unknownUrn } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** Semi-independent and independent living, as they were called until supported accommodation was registered. */
const formerlyWithoutUrn = new Set(['H5', 'P2'])

export const rule222 = rule903({
  code: '222',
  says: 'A provider’s number with Ofsted is recorded, and this kind of placement has no such provider.',
  reads: { Episodes: ['PLACE', 'URN'] },
  marks: { Episodes: ['URN'] },
  *find({ Episodes }, { name }) {
    for (const episode of Episodes)
      if (
        episode.URN !== undefined &&
        episode.URN !== unknownUrn &&
        (isWithoutUrn(episode.PLACE, name) || isOneOf(episode.PLACE, formerlyWithoutUrn))
      )
        yield episode
  },
  caught: [
    {
      Episodes: [
        { PLACE: 'P1', URN: 'SC000001' },
        { PLACE: 'T0', URN: 'SC000001' },
        { PLACE: 'H5', URN: 'SC000001' },
        { PLACE: 'Z12', URN: 'SC000001' },
      ],
    },
    { in: { name: '2024/25' }, Episodes: [{ PLACE: 'Z1', URN: 'SC000001' }] },
  ],
  spared: [
    {
      Episodes: [
        { PLACE: 'P1' },
        { PLACE: 'P1', URN: 'XXXXXXX' },
        { PLACE: 'K3', URN: 'SC000001' },
        { PLACE: 'U4', URN: 'SC000001' },
        { URN: 'SC000001' },
      ],
    },
  ],
})
