import { aDay, type Day } from '../../plain/day.ts'
import { aDayNumber } from '../../standards/checking/day-number.ts'
import type { Collection } from '../../standards/checking/rule.ts'
import { collectionOf } from '../../standards/cin-census/collections.ts'

/** A return that is being made on a day: the year it ends in, and the last day of which it can tell yet. */
export type Collecting = {
  readonly year: number
  readonly until: Day
  readonly collection: Collection
}

/**
 * The last day and month for handing in the children in need census of a year that ended on 31 March. Source: the
 * Department for Education's guides to the census, by which a council's return must be approved by 31 July.
 */
const handedInBy = '07-31'

/**
 * The children in need censuses that are being made on a day, the latest last: the one whose year is under way, as if it
 * ended today, and until 31 July the one whose year ended on 31 March.
 */
export function collectingOn(today: Day, authority: string | undefined): readonly Collecting[] {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '04-01' ? 1 : 0)
  const underWay = { year, until: today, collection: of(year, today, authority) }
  const [month, last] = [today.slice(5), aDay(`${year - 1}-03-31`)]
  if (month < '04-01' || month > handedInBy) return [underWay]
  return [{ year: year - 1, until: last, collection: of(year - 1, last, authority) }, underWay]
}

const of = (year: number, until: Day, authority: string | undefined): Collection => ({
  ...collectionOf(`${year - 1}/${String(year % 100).padStart(2, '0')}`),
  end: aDayNumber(until),
  authority,
})
