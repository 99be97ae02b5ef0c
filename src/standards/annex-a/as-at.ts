import type { Day } from '../../plain/day.ts'
import { aDayNumber, type DayNumber, isoDay, sayDay } from '../checking/day-number.ts'
import { Children, tableOf } from '../checking/rows.ts'
import type { Given } from '../checking/run.ts'
import type { AnyRow, RowHead, Table } from '../checking/table.ts'
import { listEntries, tables } from './tables.ts'

/** Days of what is yet to come, or of long ago, tell nothing of the day on which lists were made. */
const tellsNothing = new Set(['bornOn'])

/** The columns of each list whose days have passed when it is made. */
const eventColumns = new Map(
  listEntries.map(([table, { columns }]) => [
    table,
    columns
      .filter(({ holds, key }) => holds === 'day' && !tellsNothing.has(key))
      .map(({ heading }) => heading),
  ]),
)

/** Every day of what happened, up to the latest that can be. */
function* daysIn(given: Given, latest: DayNumber): Iterable<DayNumber> {
  for (const [table, headings] of eventColumns)
    for (const row of (given[table] ?? []) as Iterable<AnyRow>)
      for (const heading of headings) {
        const day = row[heading]
        if (typeof day === 'number' && day <= latest) yield day as DayNumber
      }
}

/**
 * The day as at which lists seem to be made: the last day on which something happened in them. A slip of the pen is not
 * followed: two things at least happened in the week up to it, or it is the only one.
 */
function lastDay(given: Given, latest: DayNumber): DayNumber | undefined {
  const days = [...daysIn(given, latest)].sort((a, b) => b - a)
  return days.find((day, at) => day - (days[at + 1] ?? day - 8) <= 7) ?? days[0]
}

/** The day of the inspection as a table of one row, and how it was told. Undefined where nothing tells it. */
export function asAtTable(
  given: Given,
  { asAt, latest }: { readonly asAt?: Day | undefined; readonly latest?: Day | undefined },
): { readonly table: Table<RowHead>; readonly says?: string } | undefined {
  const told = asAt ?? latest
  if (told === undefined) return undefined
  const day = asAt === undefined ? lastDay(given, aDayNumber(told)) : aDayNumber(told)
  if (day === undefined) return undefined
  const table = tableOf(
    { name: 'AsAt', columns: tables.AsAt, childColumn: '', header: ['DAY'], rows: [[isoDay(day)]] },
    new Children(),
  )
  return asAt === undefined
    ? {
        table,
        says: `The lists seem to be as at ${sayDay(day)}, the last day on which something happened in them; months and ages are counted from it.`,
      }
    : { table }
}
