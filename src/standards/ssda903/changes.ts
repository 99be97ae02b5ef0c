import type { DayNumber } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Placed = {
  readonly PLACE: string | undefined
  readonly PL_POST: string | undefined
  readonly URN: string | undefined
  readonly PLACE_PROVIDER: string | undefined
}

/** Of the same type, in the same place, with the same home or agency and the same provider. Two blanks are the same. */
export const samePlacement = (a: Placed, b: Placed): boolean =>
  a.PLACE === b.PLACE && a.PL_POST === b.PL_POST && a.URN === b.URN && a.PLACE_PROVIDER === b.PLACE_PROVIDER

/** Each episode of a child with the one before it, in the order of their starts. */
export function* withTheOneBefore<E extends RowHead & { readonly DECOM: DayNumber | undefined }>(
  Episodes: Table<E>,
): Iterable<readonly [before: E, episode: E]> {
  for (const episodes of Episodes.childrenInOrder('DECOM'))
    for (let n = 1; n < episodes.length; n++) {
      const [before, episode] = [episodes[n - 1], episodes[n]]
      if (before !== undefined && episode !== undefined) yield [before, episode]
    }
}
