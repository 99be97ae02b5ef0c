import { isOneOf, otherPlacements, providers, temporaryPlacements } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** No code is valid of a placement of which a provider is not asked. Rule 526 asks for a code that is missing. */
export const rule178 = rule903({
  code: '178',
  says: 'Who provides the placement is not one of the codes, or not asked of such a placement.',
  reads: { Episodes: ['PLACE_PROVIDER'] },
  mayRead: { Episodes: ['PLACE'] },
  marks: { Episodes: ['PLACE_PROVIDER'] },
  *find({ Episodes }, { name }) {
    const others = otherPlacements(name)
    for (const episode of Episodes) {
      const { PLACE, PLACE_PROVIDER } = episode
      if (PLACE_PROVIDER === undefined) continue
      const isAsked = !isOneOf(PLACE, temporaryPlacements) && !isOneOf(PLACE, others)
      if (!isAsked || !providers.has(PLACE_PROVIDER)) yield episode
    }
  },
  caught: [
    { Episodes: [{ PLACE_PROVIDER: 'PR6' }, { PLACE_PROVIDER: 'pr1' }, { PLACE_PROVIDER: '1' }] },
    {
      Episodes: [
        { PLACE: 'U4', PLACE_PROVIDER: 'PR6' },
        { PLACE: 'T0', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'Z11', PLACE_PROVIDER: 'PR4' },
      ],
    },
  ],
  spared: [
    { Episodes: [{ PLACE_PROVIDER: 'PR0' }, { PLACE_PROVIDER: 'PR5' }, {}] },
    { Episodes: [{ PLACE: 'U4', PLACE_PROVIDER: 'PR1' }, { PLACE: 'U4' }, { PLACE: 'T0' }] },
  ],
})
