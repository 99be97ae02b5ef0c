import { type DayNumber, isBefore } from '../../checking/day-number.ts'
import type { RowHead } from '../../checking/table.ts'
import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

type Episode = RowHead & { readonly DECOM: DayNumber | undefined; readonly LS: string | undefined }

/** The child's first episode, short breaks left out. */
function findFirst(episodes: readonly Episode[]): Episode | undefined {
  let first: Episode | undefined
  for (const episode of episodes)
    if (episode.DECOM !== undefined && !isOneOf(episode.LS, shortBreaks))
      if (first === undefined || isBefore(episode.DECOM, first.DECOM)) first = episode
  return first
}

export const rule118 = rule903({
  code: '118',
  says: 'The decision no longer to place the child for adoption is dated before the year or before the child came to be looked after.',
  reads: { PlacedAdoption: ['CHILD', 'DATE_PLACED_CEASED'], Episodes: ['CHILD', 'DECOM', 'LS'] },
  marks: { PlacedAdoption: ['DATE_PLACED_CEASED'], Episodes: ['DECOM', 'LS'] },
  *find({ PlacedAdoption, Episodes }, { start }) {
    for (const decision of PlacedAdoption) {
      const day = decision.DATE_PLACED_CEASED
      const first = findFirst(Episodes.of(decision))
      if (first === undefined || !(isBefore(day, start) || isBefore(day, first.DECOM))) continue
      yield decision
      yield first
    }
  },
  caught: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '31/03/2025', found: true },
        { CHILD: '2', DATE_PLACED_CEASED: '01/05/2025', found: true },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2', found: true },
        { CHILD: '1', DECOM: '01/02/2025', LS: 'E1' },
        { CHILD: '2', DECOM: '01/04/2025', LS: 'V4' },
        { CHILD: '2', DECOM: '02/05/2025', LS: 'C2', found: true },
      ],
    },
  ],
  spared: [
    {
      PlacedAdoption: [
        { CHILD: '1', DATE_PLACED_CEASED: '01/04/2025' },
        { CHILD: '2', DATE_PLACED_CEASED: '02/05/2025' },
        { CHILD: '3' },
        { CHILD: '4', DATE_PLACED_CEASED: '31/03/2025' },
      ],
      Episodes: [
        { CHILD: '1', DECOM: '01/01/2025', LS: 'C2' },
        { CHILD: '2', DECOM: '02/05/2025', LS: 'C2' },
        { CHILD: '3', DECOM: '02/05/2025', LS: 'C2' },
        { CHILD: '4', DECOM: '02/05/2025', LS: 'V4' },
      ],
    },
  ],
})
