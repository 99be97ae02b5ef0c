import { addDays, type DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { isOneOf, shortBreaks } from './codes.ts'

type Episode = RowHead & {
  readonly DECOM: DayNumber | undefined
  readonly DEC: DayNumber | undefined
  readonly REC: string | undefined
  readonly LS: string | undefined
  readonly RNE?: string | undefined
}

/** The last day that an episode answers for. One that ended because a new one began (X1) hands over within a day. */
const answersUntil = ({ DEC, REC }: Episode): DayNumber | undefined =>
  DEC !== undefined && REC === 'X1' ? addDays(DEC, 1) : DEC

/** Whether a period of care began or ended with this episode while the year ran, or a short break stood in its place. */
function breaks({ DECOM, DEC, REC, LS, RNE }: Episode, { start, end }: Collection): boolean {
  if (DECOM !== undefined && DECOM > start && (RNE === 'S' || isOneOf(LS, shortBreaks))) return true
  const ended = REC !== undefined && REC !== 'X1' && !isOneOf(LS, shortBreaks)
  return ended && DEC !== undefined && DEC >= start && DEC < end
}

/** Whether a child's episodes, in their order, lie end to end over the whole year. */
function isContinuous(episodes: readonly Episode[], collection: Collection): boolean {
  const { start, end } = collection
  // Looked after without a gap from the first day until this one; undefined before the first day is reached.
  let until: DayNumber | undefined
  for (const episode of episodes) {
    if (episode.DECOM === undefined || episode.DECOM > end) continue
    if (breaks(episode, collection)) return false
    if (isOneOf(episode.LS, shortBreaks)) continue
    if (episode.DECOM > start && (until === undefined || episode.DECOM > until)) return false
    const last = answersUntil(episode) ?? end
    if (last >= start && (until === undefined || last > until)) until = last
  }
  return until !== undefined && until >= end
}

type Known = { readonly start: DayNumber; readonly end: DayNumber; readonly children: ReadonlySet<number> }

/** A dozen rules ask the same of the same episodes. */
const known = new WeakMap<Table<Episode>, Known>()

/**
 * The children who at the end of the year had been looked after continuously for 12 months or more, by their numbers.
 * Short breaks do not count (Department for Education, guide to the children looked after return, outcomes of children
 * looked after for 12 months).
 */
export function continuouslyLookedAfter(
  Episodes: Table<Episode>,
  collection: Collection,
): ReadonlySet<number> {
  const { start, end } = collection
  const before = known.get(Episodes)
  if (before !== undefined && before.start === start && before.end === end) return before.children
  const children = new Set<number>()
  for (const episodes of Episodes.childrenInOrder('DECOM')) {
    const [first] = episodes
    if (first !== undefined && isContinuous(episodes, collection)) children.add(first.child)
  }
  known.set(Episodes, { start, end, children })
  return children
}
