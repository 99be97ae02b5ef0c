import type { DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Episode = RowHead & {
  readonly DECOM: DayNumber | undefined
  readonly DEC: DayNumber | undefined
  readonly LS: string | undefined
}

/** Days from the first episode's start to the last one's end, or to the end of the year where it is open. */
function lengthOf(spell: readonly Episode[], end: DayNumber): number {
  const from = spell[0]?.DECOM
  return from === undefined ? 0 : (spell.at(-1)?.DEC ?? end) - from
}

/**
 * Episodes under one legal status that went on, from one episode into the next on the same day, for more than so many
 * days. An episode still open counts up to the end of the year.
 */
export function* spellsLongerThan(
  days: number,
  status: string,
  Episodes: Table<Episode>,
  { end }: Collection,
): Iterable<Episode> {
  for (const episodes of Episodes.childrenInOrder('DECOM')) {
    let spell: Episode[] = []
    for (const episode of episodes) {
      if (episode.LS !== status || episode.DECOM === undefined) continue
      if (spell.at(-1)?.DEC !== episode.DECOM) {
        if (lengthOf(spell, end) > days) yield* spell
        spell = []
      }
      spell.push(episode)
    }
    if (lengthOf(spell, end) > days) yield* spell
  }
}
