import { isOnOrAfter } from '../../checking/day-number.ts'
import { providersOf } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

export const rule227 = rule903({
  code: '227',
  says: 'The provider with this number was no longer registered when the episode began.',
  reads: { Episodes: ['DECOM', 'URN'], Providers: ['URN', 'REG_END'] },
  marks: { Episodes: ['URN', 'DECOM'] },
  *find({ Episodes, Providers }) {
    for (const episode of Episodes) {
      const providers = providersOf(Providers, episode.URN)
      if (providers.length > 0 && providers.every(({ REG_END }) => isOnOrAfter(episode.DECOM, REG_END)))
        yield episode
    }
  },
  caught: [
    {
      Episodes: [{ DECOM: '02/05/2025', URN: 'SC000001' }],
      Providers: [{ URN: 'SC000001', REG_END: '02/05/2025' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { DECOM: '01/05/2025', URN: 'SC000001' },
        { DECOM: '02/05/2025', URN: 'SC000002' },
        { DECOM: '02/05/2025', URN: 'XXXXXXX' },
        { DECOM: '02/05/2025' },
        { URN: 'SC000001' },
      ],
      Providers: [
        { URN: 'SC000001', REG_END: '02/05/2025' },
        { URN: 'SC000002', REG_END: '02/05/2024' },
        { URN: 'SC000002' },
      ],
    },
  ],
})
