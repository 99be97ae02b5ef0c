import { isOneOf, shortBreaks } from '../codes.ts'
import { providersOf, unknownUrn } from '../providers-by-urn.ts'
import { rule903 } from '../rule.ts'

/** Homes and residential schools, where the child lives at the provider’s own address. */
const atTheProvider: ReadonlySet<string> = new Set(['K1', 'K2', 'R3', 'S1'])

const plain = (postcode: string | undefined) => postcode?.replaceAll(' ', '').toUpperCase()

export const rule221 = rule903({
  code: '221',
  says: 'The provider with this number is not at the postcode of the placement.',
  reads: { Episodes: ['LS', 'PLACE', 'PL_POST', 'URN'], Providers: ['URN', 'POSTCODE'] },
  marks: { Episodes: ['PL_POST'] },
  *find({ Episodes, Providers }) {
    for (const episode of Episodes) {
      const { LS, PLACE, URN, PL_POST } = episode
      if (!isOneOf(PLACE, atTheProvider) || isOneOf(LS, shortBreaks)) continue
      if (PL_POST === undefined || URN === undefined || URN === unknownUrn) continue
      const postcode = plain(PL_POST)
      if (!providersOf(Providers, URN).some(({ POSTCODE }) => plain(POSTCODE) === postcode)) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { LS: 'C2', PLACE: 'K2', PL_POST: 'AB1 2CD', URN: 'SC000001' },
        { LS: 'C2', PLACE: 'S1', PL_POST: 'AB1 2CD', URN: 'SC000002' },
        { LS: 'C2', PLACE: 'K1', PL_POST: 'AB1 2CD', URN: 'SC000009' },
      ],
      Providers: [{ URN: 'SC000001', POSTCODE: 'AB1 2CE' }, { URN: 'SC000002' }],
    },
  ],
  spared: [
    {
      Episodes: [
        { LS: 'C2', PLACE: 'K2', PL_POST: 'AB12CE', URN: 'SC000001' },
        { LS: 'V4', PLACE: 'K2', PL_POST: 'AB1 2CD', URN: 'SC000001' },
        { LS: 'C2', PLACE: 'U4', PL_POST: 'AB1 2CD', URN: 'SC000001' },
        { LS: 'C2', PLACE: 'K2', URN: 'SC000001' },
        { LS: 'C2', PLACE: 'K2', PL_POST: 'AB1 2CD', URN: 'XXXXXXX' },
        { LS: 'C2', PLACE: 'K2', PL_POST: 'AB1 2CD' },
      ],
      Providers: [{ URN: 'SC000001', POSTCODE: 'ab1 2ce' }],
    },
  ],
})
