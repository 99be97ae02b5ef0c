import type { PersonId, RecordId } from '../define/record.ts'
import { dayOf, startOf } from '../plain/day.ts'
import { fine, type Result } from '../plain/result.ts'
import {
  type CensusYear,
  censusYears,
  isCensusYear,
  referenceDayOf,
} from '../standards/cin-census/census-year.ts'
import { inOrder } from '../standards/cin-census/content.ts'
import {
  fromJourney,
  headerFor,
  type LeftOut,
  type TracedChild,
} from '../standards/cin-census/from-journey.ts'
import { write } from '../standards/cin-census/write.ts'
import { type Acting, log, requireDeed } from '../store/as.ts'
import { authorityCode } from '../store/authority.ts'
import { everyChild, hiddenChildren } from '../store/every-child.ts'
import { kindsInCensus, kindsInWholeCensus } from './kinds.ts'

export type CensusWanted = {
  readonly year: CensusYear
  /** Everything there is, not only what belongs to the year: for moving a record, not for the return. */
  readonly all: boolean
  /** The version of Goldthread, for the header. */
  readonly release: string
}

/** A census ready to be kept as a file. */
export type CensusMade = {
  readonly xml: string
  readonly children: number
  /** Records that the census has no place for, and why. Names no child. */
  readonly leftOut: readonly LeftOut[]
  /** People on record who are not in it because their record is restricted to others. */
  readonly hidden: number
}

/** The last census year that is over on a day, or the latest that is stated here. */
export function lastCensusYear(today: string): CensusYear {
  const ended = Number(today.slice(0, 4)) - (today.slice(5) >= '04-01' ? 0 : 1)
  return isCensusYear(ended) ? ended : (censusYears.at(-1) ?? 2026)
}

/**
 * Makes the children in need census of a year from the record, and logs for every child in it that it was read. Problems,
 * and no file, where a text holds what XML cannot carry. With `all` the same record always gives the same bytes: the
 * header then gives the reference day as the time of writing.
 */
export async function makeCensus(
  acting: Acting,
  { year, all, release }: CensusWanted,
): Promise<Result<CensusMade>> {
  const rule = requireDeed(acting, 'exchange returns')
  const made: TracedChild[] = []
  const leftOut: LeftOut[] = []
  for await (const { children, records } of everyChild(
    acting,
    'exchange returns',
    all ? kindsInWholeCensus : kindsInCensus,
  )) {
    const some = fromJourney(records, { year, all })
    made.push(...some.children)
    leftOut.push(...some.leftOut)
    const told = childrenIn(some.children, children)
    if (told.length > 0) await log(acting, `children in need census ${year}`, told, rule)
  }
  const sorted = inOrder(
    made.map(({ child, traces }) => ({ id: child.identifiers?.laChildId, child, traces })),
  )
  const header = headerFor({
    year,
    authority: await authorityCode(acting),
    release,
    serialNo: '001',
    at: all ? startOf(referenceDayOf(year)) : acting.store.clock.now(),
  })
  const xml = write(
    header,
    sorted.map(({ child }) => child),
  )
  return xml.ok
    ? fine({ xml: xml.value, children: sorted.length, leftOut, hidden: await hiddenChildren(acting) })
    : xml
}

/** The children of a chunk of whom something is told: a person's record has the id of the person. */
function childrenIn(made: readonly TracedChild[], children: readonly PersonId[]): readonly PersonId[] {
  const traced = new Set<string>(made.flatMap(({ traces }) => traces satisfies readonly RecordId[]))
  return children.filter((child) => traced.has(child))
}

/** The name of the file: `cin-census-2025-26-2026-11-22.xml`. */
export const censusFileName = (year: CensusYear, at: Parameters<typeof dayOf>[0]): string =>
  `cin-census-${year - 1}-${String(year % 100).padStart(2, '0')}-${dayOf(at)}.xml`
