import type { DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { isOneOf, shortBreaks } from './codes.ts'

type Episode = RowHead & {
  readonly DECOM: DayNumber | undefined
  readonly DEC: DayNumber | undefined
  readonly REC: string | undefined
  readonly LS: string | undefined
}

/**
 * Whether an episode goes on past the end of the year. One that ended because a new one began (X1) goes on in that one,
 * even where it has not been recorded.
 */
const goesOn = ({ DEC, REC }: Episode, end: DayNumber): boolean =>
  REC === 'X1' || (DEC === undefined ? REC === undefined : DEC > end)

/** Whether a child's episodes, in their order, lie end to end over the whole year. */
function isContinuous(episodes: readonly Episode[], { start, end }: Collection): boolean {
  let last: Episode | undefined
  let since: DayNumber | undefined
  for (const episode of episodes) {
    if (episode.DECOM === undefined || episode.DECOM > end || isOneOf(episode.LS, shortBreaks)) continue
    if (last === undefined || last.DEC !== episode.DECOM) since = episode.DECOM
    last = episode
  }
  return since !== undefined && since <= start && last !== undefined && goesOn(last, end)
}

/**
 * The children who at the end of the year had been looked after continuously for 12 months or more, by their numbers.
 * Short breaks do not count (Department for Education, guide to the children looked after return, outcomes of children
 * looked after for 12 months).
 */
export const continuouslyLookedAfter = (
  Episodes: Table<Episode>,
  collection: Collection,
): ReadonlySet<number> =>
  new Set(
    Episodes.childrenInOrder('DECOM').flatMap((episodes) =>
      isContinuous(episodes, collection) ? episodes.slice(0, 1).map(({ child }) => child) : [],
    ),
  )
