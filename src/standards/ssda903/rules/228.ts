import { isAfter } from '../../checking/day-number.ts'
import { isUnreadable } from '../../checking/table.ts'
import { providersOf } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** An episode still open goes on to the year’s end. On the day on which a home closes a child may still leave it. */
export const rule228 = rule903({
  code: '228',
  says: 'The provider with this number was no longer registered when the episode ended.',
  reads: { Episodes: ['DEC', 'URN'], Providers: ['URN', 'REG_END'] },
  marks: { Episodes: ['URN', 'DEC'] },
  *find({ Episodes, Providers }, { end }) {
    for (const episode of Episodes) {
      if (isUnreadable(episode, 'DEC')) continue
      const until = episode.DEC ?? end
      const providers = providersOf(Providers, episode.URN)
      if (providers.length > 0 && providers.every(({ REG_END }) => isAfter(until, REG_END))) yield episode
    }
  },
  caught: [
    {
      Episodes: [{ DEC: '03/05/2025', URN: 'SC000001' }, { URN: 'SC000001' }],
      Providers: [{ URN: 'SC000001', REG_END: '02/05/2025' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { DEC: '02/05/2025', URN: 'SC000001' },
        { DEC: '31/06/2025', URN: 'SC000001' },
        { DEC: '03/05/2025', URN: 'SC000002' },
        { URN: 'SC000003' },
        { DEC: '03/05/2025', URN: 'XXXXXXX' },
        { DEC: '03/05/2025' },
      ],
      Providers: [
        { URN: 'SC000001', REG_END: '02/05/2025' },
        { URN: 'SC000002' },
        { URN: 'SC000003', REG_END: '31/03/2026' },
      ],
    },
  ],
})
