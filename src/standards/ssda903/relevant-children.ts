import { birthday, type DayNumber } from '../checking/day-number.ts'
import type { RowHead } from '../checking/table.ts'
import { adopted, isOneOf, shortBreaks } from './codes.ts'

type Episode = RowHead & {
  readonly DECOM: DayNumber | undefined
  readonly DEC: DayNumber | undefined
  readonly LS: string | undefined
  readonly REC: string | undefined
}

/** 13 weeks. */
const daysAsked = 91

/**
 * A child's episodes of two years in their order, each once. Of an episode that stands in both returns, this year's row
 * holds; but one that ended by last year's has ended.
 */
function joined(lastYear: readonly Episode[], thisYear: readonly Episode[]): readonly Episode[] {
  const byStart = new Map<DayNumber, Episode>()
  for (const episode of [...lastYear, ...thisYear]) {
    if (episode.DECOM === undefined) continue
    const before = byStart.get(episode.DECOM)
    if (before?.DEC === undefined || episode.DEC !== undefined) byStart.set(episode.DECOM, episode)
  }
  return [...byStart.values()].sort((a, b) => (a.DECOM ?? 0) - (b.DECOM ?? 0))
}

/** Days from a day on, to the end of the year where an episode is open; days in two episodes count once. */
function daysFrom(from: DayNumber, episodes: readonly Episode[], end: DayNumber): number {
  let [days, until] = [0, Number(from)]
  for (const { DECOM, DEC } of episodes) {
    const begun = Math.max(until, DECOM ?? end)
    const ended = DEC ?? end
    if (ended <= begun) continue
    days += ended - begun
    until = ended
  }
  return days
}

/**
 * Whether these episodes can have made a relevant or former relevant child: looked after for 13 weeks or more in all
 * since the 14th birthday, some of it after the 16th, without short breaks, and not adopted in the end (Children Act
 * 1989, section 23A and schedule 2, paragraph 19B; Care Leavers (England) Regulations 2010, regulation 3).
 */
export function canBeRelevant(
  bornOn: DayNumber,
  lastYear: readonly Episode[],
  thisYear: readonly Episode[],
  end: DayNumber,
): boolean {
  const episodes = joined(lastYear, thisYear).filter(({ LS }) => !isOneOf(LS, shortBreaks))
  if (isOneOf(episodes.at(-1)?.REC, adopted)) return false
  const isAfter16 = episodes.some(({ DEC }) => (DEC ?? end) > birthday(bornOn, 16))
  return isAfter16 && daysFrom(birthday(bornOn, 14), episodes, end) >= daysAsked
}
