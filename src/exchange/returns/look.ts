import type { PersonId } from '../../define/record.ts'
import { addMinutes, type Moment } from '../../plain/day.ts'
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
  const began = acting.store.clock.now()
  const collectings = await collectingsOf(acting)
  const told = collectings.map((): TracedChild[] => [])
  const everybody: PersonId[] = []
  for await (const { children, records } of everyChild(acting, seeInTheWay, kindsInCensus)) {
    everybody.push(...children)
    for (const [at, one] of collectings.entries()) told[at]?.push(...toldIn(records, one))
  }
  const results = collectings.map((one, at) => run(told[at] ?? [], one, true))
  const found = ofAll(everybody, together(results))
  await alone(acting, lookingAgain)
  const all = await withLater(acting, began, found)
  await keepInTheWay(acting, { standard: census, found: all, notAsked: new Set() })
  for (const [at, result] of results.entries())
    await keepLook(acting, lookOf(collectings[at], 'night', told[at]?.length ?? 0, result))
  const broke = results.reduce((sum, { endings }) => sum + endings.broke, 0)
  const inTheWay = [...all.values()].filter((some) => some.length > 0).length
  return { children: everybody.length, inTheWay, broke }
}

const collectingsOf = async (acting: Acting): Promise<readonly Collecting[]> =>
  collectingOn(acting.store.clock.today(), await authorityCode(acting))

/**
 * The same, with those looked at once more whose records were written while it went on: somebody may have mended something
 * and seen it gone from the list, and it must not come back.
 */
async function withLater(
  acting: Acting,
  began: Moment,
  found: ReadonlyMap<PersonId, readonly FoundNow[]>,
): Promise<ReadonlyMap<PersonId, readonly FoundNow[]>> {
  const changed = await changedSince(acting, addMinutes(began, -overlapMinutes), kindsInCensus)
  if (changed.length === 0) return found
  const again = together(await runAgain(acting, changed))
  const ofWhole = (child: PersonId): readonly FoundNow[] =>
    (found.get(child) ?? []).filter(({ rule }) => rulesOfWhole.has(rule))
  const later = changed.map((child) => [child, [...(again.get(child) ?? []), ...ofWhole(child)]] as const)
  return new Map([...found, ...later])
}

/** The rules that look at one child at a time, over some children. */
async function runAgain(acting: Acting, children: readonly PersonId[]): Promise<readonly Result[]> {
  const records = await recordsAbout(acting, children, kindsInCensus)
  return (await collectingsOf(acting)).map((one) => run(toldIn(records, one), one, false))
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
  const rules = [...found.values()].flatMap((some) => [...new Set(some.map(({ rule }) => rule))])
  const mistakes = rules.filter((rule) => findRule(rule)?.severity === 'error').length
  return {
    standard: census,
    collection: collecting?.collection.name ?? '',
    how,
    children,
    in_the_way: found.size,
    mistakes,
    questions: rules.length - mistakes,
    clean: endings.clean,
    found: endings.found,
    not_run: endings['not run'],
    broke: endings.broke,
  }
}

/** So many children are looked at again while somebody waits for a page; where more have changed, it waits for the night. */
const mostAtOnce = 400

/** One at a time: two that look at the same children would both keep what they found. */
const lookingAgain = 'look at returns again'

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
  await alone(acting, lookingAgain)
  const last = await findLastLook(acting, census)
  if (last === undefined) return { is: 'never looked' }
  const changed = await changedSince(acting, addMinutes(last, -overlapMinutes), kindsInCensus)
  if (changed.length > mostAtOnce) return { is: 'since the last look', changed: changed.length }
  if (changed.length === 0) return { is: 'now' }
  const [collectings, results] = [await collectingsOf(acting), await runAgain(acting, changed)]
  const found = ofAll(changed, together(results))
  await keepInTheWay(acting, { standard: census, found, notAsked: rulesOfWhole })
  for (const [at, result] of results.entries())
    await keepLook(acting, lookOf(collectings[at], 'since', changed.length, result))
  return { is: 'now' }
}
