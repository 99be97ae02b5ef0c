import { adoptionPlacements, fosterPlacements, isOneOf, shortBreaks } from '../codes.ts'
import { allFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

/**
 * An authority's own foster carers and adopters may live anywhere; its own homes lie within its area. Where the type of
 * placement or the legal status is blank, it may be such an exception.
 */
export const rule1015 = rule903({
  code: '1015',
  says: 'The authority itself is said to provide this placement, which lies in another authority’s area.',
  reads: { Episodes: ['PLACE_PROVIDER', 'PL_LA'] },
  mayRead: { Episodes: ['LS', 'PLACE'] },
  needs: ['authority'],
  marks: { Episodes: ['PL_LA'] },
  *find({ Episodes }, { authority }) {
    const asked = (['LS', 'PLACE'] as const).filter((column) => Episodes.columns.has(column))
    for (const episode of Episodes) {
      const { PLACE_PROVIDER, PL_LA, PLACE, LS } = episode
      if (PLACE_PROVIDER !== 'PR1' || PL_LA === undefined || PL_LA === authority) continue
      if (!allFilled(episode, asked)) continue
      if (isOneOf(PLACE, fosterPlacements) || isOneOf(PLACE, adoptionPlacements)) continue
      if (!isOneOf(LS, shortBreaks)) yield episode
    }
  },
  caught: [
    {
      in: { authority: 'E10000016' },
      Episodes: [
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', PLACE: 'K2', LS: 'C2' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'WAL', PLACE: 'K2', LS: 'C2' },
      ],
    },
  ],
  spared: [
    {
      in: { authority: 'E10000016' },
      Episodes: [
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000016', PLACE: 'K2', LS: 'C2' },
        { PLACE_PROVIDER: 'PR4', PL_LA: 'E10000011', PLACE: 'K2', LS: 'C2' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', PLACE: 'U6', LS: 'C2' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', PLACE: 'A4', LS: 'E1' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', PLACE: 'K2', LS: 'V4' },
        { PLACE_PROVIDER: 'PR1', PLACE: 'K2', LS: 'C2' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', LS: 'C2' },
        { PLACE_PROVIDER: 'PR1', PL_LA: 'E10000011', PLACE: 'K2' },
      ],
    },
  ],
})
