import { isOneOf, shortBreaks } from '../codes.ts'
import { listed, providersOf } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** A number that Ofsted does not list is rule 1008’s. */
export const rule219 = rule903({
  code: '219',
  says: 'The provider with this number does not offer this kind of placement.',
  reads: { Episodes: ['URN', 'PLACE'], Providers: ['URN', 'PLACE_CODES'] },
  mayRead: { Episodes: ['LS'] },
  marks: { Episodes: ['URN', 'PLACE'] },
  *find({ Episodes, Providers }) {
    for (const episode of Episodes) {
      const { PLACE } = episode
      if (PLACE === undefined || isOneOf(episode.LS, shortBreaks)) continue
      const providers = providersOf(Providers, episode.URN)
      if (providers.length > 0 && !providers.some((one) => listed(one.PLACE_CODES).includes(PLACE)))
        yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { URN: 'SC000001', PLACE: 'U4' },
        { URN: 'SC000002', PLACE: 'K2' },
      ],
      Providers: [{ URN: 'SC000001', PLACE_CODES: 'K2,R3' }, { URN: 'SC000002' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { URN: 'SC000001', PLACE: 'R3' },
        { URN: 'SC000001', PLACE: 'U4', LS: 'V3' },
        { URN: 'SC000001' },
        { URN: 'XXXXXXX', PLACE: 'U4' },
        { URN: 'SC000009', PLACE: 'U4' },
        { PLACE: 'U4' },
      ],
      Providers: [{ URN: 'SC000001', PLACE_CODES: 'K2,R3' }],
    },
  ],
})
