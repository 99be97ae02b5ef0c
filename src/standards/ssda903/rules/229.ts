import { providersOf } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** PR1 is the placing authority’s own provision, and PR2 another authority’s. */
export const rule229 = rule903({
  code: '229',
  says: 'The placement is recorded as the authority’s own and its provider lies in another authority, or as another authority’s and its provider lies in this one.',
  reads: { Episodes: ['URN', 'PLACE_PROVIDER'], Providers: ['URN', 'LA_CODE'] },
  needs: ['authority'],
  marks: { Episodes: ['URN', 'PLACE_PROVIDER'] },
  *find({ Episodes, Providers }, { authority }) {
    for (const episode of Episodes) {
      const own = episode.PLACE_PROVIDER === 'PR1'
      if (!own && episode.PLACE_PROVIDER !== 'PR2') continue
      const known = providersOf(Providers, episode.URN).filter(({ LA_CODE }) => LA_CODE !== undefined)
      if (known.length > 0 && known.every(({ LA_CODE }) => (LA_CODE === authority) !== own)) yield episode
    }
  },
  caught: [
    {
      in: { authority: 'E10000016' },
      Episodes: [
        { URN: 'SC000001', PLACE_PROVIDER: 'PR2' },
        { URN: 'SC000002', PLACE_PROVIDER: 'PR1' },
      ],
      Providers: [
        { URN: 'SC000001', LA_CODE: 'E10000016' },
        { URN: 'SC000002', LA_CODE: 'E10000017' },
      ],
    },
  ],
  spared: [
    {
      in: { authority: 'E10000016' },
      Episodes: [
        { URN: 'SC000001', PLACE_PROVIDER: 'PR1' },
        { URN: 'SC000002', PLACE_PROVIDER: 'PR2' },
        { URN: 'SC000002', PLACE_PROVIDER: 'PR4' },
        { URN: 'SC000002' },
        { URN: 'SC000003', PLACE_PROVIDER: 'PR1' },
        { URN: 'XXXXXXX', PLACE_PROVIDER: 'PR1' },
        { PLACE_PROVIDER: 'PR1' },
      ],
      Providers: [
        { URN: 'SC000001', LA_CODE: 'E10000016' },
        { URN: 'SC000002', LA_CODE: 'E10000017' },
        { URN: 'SC000003' },
      ],
    },
  ],
})
