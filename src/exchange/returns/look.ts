import type { PersonId } from '../../define/record.ts'
import { addMinutes } from '../../plain/day.ts'
import type { TracedChild } from '../../standards/cin-census/from-journey.ts'
import { alone } from '../../store/alone.ts'
import { type Acting, requireDeed } from '../../store/as.ts'
import { authorityCode } from '../../store/authority.ts'
import { everyChild, recordsAbout } from '../../store/every-child.ts'
import {
  changedSince,
  type FoundNow,
  findLastLook,
  keepInTheWay,
  keepLook,
  type Look,
  seeInTheWay,
} from '../../store/in-the-way.ts'
import { kindsInCensus } from '../kinds.ts'
import { type Collecting, collectingOn } from './collecting.ts'
import { census, findRule, type Result, run, together, toldIn } from './find.ts'
import { rulesOfWhole } from './whole.ts'

/** What came of looking at everybody: how many children, and of how many something stands in the way. */
export type LookedAtAll = { readonly children: number; readonly inTheWay: number; readonly broke: number }

/**
 * Runs every rule of the returns that the record can fill over every child of the council, keeps what was found, and puts
 * down how the rules ended. Records that are restricted to named workers are left out: nothing of theirs is kept outside
 * them, and what stands in their way is said to those who may open them, on the child's page.
 */
export async function lookAtAll(acting: Acting): Promise<LookedAtAll> {
  const collectings = collectingOn(acting.store.clock.today(), await authorityCode(acting))
  const told = collectings.map((): TracedChild[] => [])
  const everybody: PersonId[] = []
  for await (const { children, records } of everyChild(acting, seeInTheWay, kindsInCensus)) {
    everybody.push(...children)
    for (const [at, one] of collectings.entries()) told[at]?.push(...toldIn(records, one))
  }
  const results = collectings.map((one, at) => run(told[at] ?? [], one, true))
  const found = together(results)
  await keepInTheWay(acting, { standard: census, found: ofAll(everybody, found), notAsked: new Set() })
  for (const [at, result] of results.entries())
    await keepLook(acting, lookOf(collectings[at], 'night', told[at]?.length ?? 0, result))
  const broke = results.reduce((sum, { endings }) => sum + endings.broke, 0)
  return { children: everybody.length, inTheWay: found.size, broke }
}

/** Of every child at whom Goldthread looked, what was found, also where that is nothing. */
const ofAll = (
  children: readonly PersonId[],
  found: ReadonlyMap<PersonId, readonly FoundNow[]>,
): ReadonlyMap<PersonId, readonly FoundNow[]> =>
  new Map(children.map((child) => [child, found.get(child) ?? []]))

function lookOf(
  collecting: Collecting | undefined,
  how: Look['how'],
  children: number,
  { found, endings }: Result,
): Omit<Look, 'looked_at'> {
  const all = [...found.values()].flat()
  const mistakes = all.filter(({ rule }) => findRule(rule)?.severity === 'error').length
  return {
    standard: census,
    collection: collecting?.collection.name ?? '',
    how,
    children,
    in_the_way: found.size,
    mistakes,
    questions: all.length - mistakes,
    clean: endings.clean,
    found: endings.found,
    not_run: endings['not run'],
    broke: endings.broke,
  }
}

/** So many children are looked at again while somebody waits for a page; where more have changed, it waits for the night. */
const mostAtOnce = 400

/** A record that was written this long before the last look may have become visible only after it. */
const overlapMinutes = 10

/** How fresh the list is. */
export type Freshness =
  | { readonly is: 'now' }
  /** More children have changed than are looked at while somebody waits. */
  | { readonly is: 'since the last look'; readonly changed: number }
  | { readonly is: 'never looked' }

/**
 * Looks again at the children whose records have changed since Goldthread last looked, so that what was mended is gone from
 * the list at once. Rules that compare children wait for the night.
 */
export async function lookAgain(acting: Acting): Promise<Freshness> {
  requireDeed(acting, seeInTheWay)
  await alone(acting, 'look at returns again')
  const last = await findLastLook(acting, census)
  if (last === undefined) return { is: 'never looked' }
  const changed = await changedSince(acting, addMinutes(last, -overlapMinutes), kindsInCensus)
  if (changed.length > mostAtOnce) return { is: 'since the last look', changed: changed.length }
  if (changed.length === 0) return { is: 'now' }
  const records = await recordsAbout(acting, changed, kindsInCensus)
  const collectings = collectingOn(acting.store.clock.today(), await authorityCode(acting))
  const results = collectings.map((one) => run(toldIn(records, one), one, false))
  const found = ofAll(changed, together(results))
  await keepInTheWay(acting, { standard: census, found, notAsked: rulesOfWhole })
  for (const [at, result] of results.entries())
    await keepLook(acting, lookOf(collectings[at], 'since', changed.length, result))
  return { is: 'now' }
}
