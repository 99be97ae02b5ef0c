import { isOneOf, shortBreaks } from '../codes.ts'
import { listed, providersOf } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** A number that Ofsted does not list is rule 1008’s. */
export const rule224 = rule903({
  code: '224',
  says: 'The provider with this number is of another kind than the provider recorded.',
  reads: { Episodes: ['URN', 'PLACE_PROVIDER'], Providers: ['URN', 'PLACE_PROVIDER'] },
  mayRead: { Episodes: ['LS'] },
  marks: { Episodes: ['PLACE_PROVIDER'] },
  *find({ Episodes, Providers }) {
    for (const episode of Episodes) {
      const { PLACE_PROVIDER } = episode
      if (PLACE_PROVIDER === undefined || isOneOf(episode.LS, shortBreaks)) continue
      const providers = providersOf(Providers, episode.URN)
      if (
        providers.length > 0 &&
        !providers.some((one) => listed(one.PLACE_PROVIDER).includes(PLACE_PROVIDER))
      )
        yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { URN: 'SC000001', PLACE_PROVIDER: 'PR1' },
        { URN: 'SC000002', PLACE_PROVIDER: 'PR4' },
      ],
      Providers: [{ URN: 'SC000001', PLACE_PROVIDER: 'PR4' }, { URN: 'SC000002' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { URN: 'SC000001', PLACE_PROVIDER: 'PR2' },
        { URN: 'SC000001', PLACE_PROVIDER: 'PR4', LS: 'V4' },
        { URN: 'SC000001' },
        { URN: 'XXXXXXX', PLACE_PROVIDER: 'PR4' },
        { URN: 'SC000009', PLACE_PROVIDER: 'PR4' },
        { PLACE_PROVIDER: 'PR4' },
      ],
      Providers: [{ URN: 'SC000001', PLACE_PROVIDER: 'PR1,PR2' }],
    },
  ],
})
