import type { DayNumber } from '../checking/day-number.ts'
import { isUnreadable, type RowHead, type Table } from '../checking/table.ts'

type Episode = RowHead & { readonly DECOM: DayNumber | undefined; readonly DEC: DayNumber | undefined }
type Spanning<C extends string> = RowHead & { readonly [K in C]: DayNumber | undefined }

/** A time of being looked after without a gap, from a day to a day; it goes on where the last day is undefined. */
export type PeriodOfCare = { readonly from: DayNumber; readonly to: DayNumber | undefined }

/**
 * The periods of care that a child's episodes make, which are given in the order of their beginning (Department for
 * Education, guide to the children looked after return, 'period of being looked after'): an episode that begins by the
 * day on which the one before it ended goes on with it.
 */
export function periodsOfCare(episodes: readonly Episode[]): readonly PeriodOfCare[] {
  const periods: { from: DayNumber; to: DayNumber | undefined }[] = []
  for (const { DECOM, DEC } of episodes) {
    if (DECOM === undefined) continue
    const last = periods.at(-1)
    if (last === undefined || (last.to !== undefined && DECOM > last.to))
      periods.push({ from: DECOM, to: DEC })
    else if (last.to !== undefined && (DEC === undefined || DEC > last.to)) last.to = DEC
  }
  return periods
}

/** From the first day to the last, both counted in. */
export const holds = ({ from, to }: PeriodOfCare, day: DayNumber): boolean =>
  from <= day && (to === undefined || day <= to)

/** Each child's rows of a table, with the child's periods of care. Children without either are left out. */
export function* withCare<R extends RowHead>(
  Episodes: Table<Episode>,
  table: Table<R>,
): Iterable<readonly [rows: readonly R[], care: readonly PeriodOfCare[]]> {
  for (const episodes of Episodes.childrenInOrder('DECOM')) {
    const rows = episodes[0] === undefined ? [] : table.of(episodes[0])
    if (rows.length === 0) continue
    const care = periodsOfCare(episodes)
    if (care.length > 0) yield [rows, care]
  }
}

/** Whether the child was no longer looked after when what began on a day had not yet ended. */
function outlasts(care: readonly PeriodOfCare[], from: DayNumber, to: DayNumber | undefined): boolean {
  if (to !== undefined) return !care.some((period) => holds(period, to))
  const within = care.find((period) => holds(period, from))
  return within === undefined ? care.every((period) => period.to !== undefined) : within.to !== undefined
}

/** The rows of children who ceased to be looked after that have no end within a period of care. */
export function* notEndedInCare<S extends string, E extends string, R extends Spanning<S | E>>(
  Episodes: Table<Episode>,
  table: Table<R>,
  start: S,
  end: E,
): Iterable<R> {
  for (const [rows, care] of withCare(Episodes, table)) {
    if (care.every(({ to }) => to === undefined)) continue
    for (const row of rows) {
      const from = row[start]
      if (from !== undefined && !isUnreadable(row, end) && outlasts(care, from, row[end])) yield row
    }
  }
}
