import type { DayNumber } from '../../checking/day-number.ts'
import type { RowHead } from '../../checking/table.ts'
import { adopted, isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

type Episode = RowHead & { readonly DECOM: DayNumber | undefined; readonly REC: string | undefined }

/** The first day on which an episode began that ended in adoption. */
function findAdopted(episodes: readonly Episode[]): DayNumber | undefined {
  let first: DayNumber | undefined
  for (const { DECOM, REC } of episodes)
    if (DECOM !== undefined && isOneOf(REC, adopted) && (first === undefined || DECOM < first)) first = DECOM
  return first
}

/**
 * An adopted child who comes back into care does so as another child, with another number. The days on which episodes
 * began tell their order also where the day of the adoption is missing.
 */
export const rule199 = rule903({
  code: '199',
  says: 'This episode comes after one that ended because the child was adopted.',
  reads: { Episodes: ['CHILD', 'DECOM', 'REC'] },
  mayRead: { Episodes_last: ['CHILD', 'DECOM', 'REC'] },
  marks: { Episodes: ['CHILD'] },
  *find({ Episodes, Episodes_last }) {
    for (const episodes of Episodes.children) {
      const before = episodes[0] === undefined ? [] : Episodes_last.of(episodes[0])
      const adoptedFrom = findAdopted([...before, ...episodes])
      if (adoptedFrom === undefined) continue
      for (const episode of episodes)
        if (episode.DECOM !== undefined && episode.DECOM > adoptedFrom) yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', REC: 'E11' },
        { CHILD: '1', DECOM: '01/06/2025', found: true },
      ],
    },
    {
      Episodes_last: [{ CHILD: '1', DECOM: '01/05/2024', REC: 'E12' }],
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', found: true },
        { CHILD: '2', DECOM: '01/05/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/05/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '01/06/2025', REC: 'E11' },
        { CHILD: '2', DECOM: '01/06/2025' },
        { CHILD: '3', DECOM: '01/06/2024', REC: 'E11' },
      ],
      Episodes_last: [
        { CHILD: '2', DECOM: '01/06/2024', REC: 'E4A' },
        { CHILD: '3', DECOM: '01/06/2024', REC: 'E11' },
      ],
    },
  ],
})
